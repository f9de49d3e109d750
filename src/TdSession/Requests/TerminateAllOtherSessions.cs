using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>Terminates all sessions but the current one.</summary>
/// <remarks>TL source: <c>td_api.tl: terminateAllOtherSessions</c>. The answer is <see cref="Ok"/>.</remarks>
[TlConstructor("terminateAllOtherSessions")]
[JsonConverter(typeof(TdJsonConverter))]
public sealed partial record TerminateAllOtherSessions : TdFunction<Ok>;
