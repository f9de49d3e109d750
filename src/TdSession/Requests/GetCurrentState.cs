using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>Asks for all updates that describe the current state: for an app that begins to listen after TDLib has started.</summary>
/// <remarks>TL source: <c>td_api.tl: getCurrentState</c>. The answer is <see cref="Updates"/>. TDLib answers it even before the user has
/// logged in.</remarks>
[TlConstructor("getCurrentState")]
[JsonConverter(typeof(TdJsonConverter))]
public sealed partial record GetCurrentState : TdFunction<Updates>;
