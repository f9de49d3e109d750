using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>Asks for all sessions of the current user.</summary>
/// <remarks>TL source: <c>td_api.tl: getActiveSessions</c>. The answer is <see cref="Sessions"/>.</remarks>
[TlConstructor("getActiveSessions")]
[JsonConverter(typeof(TdJsonConverter))]
public sealed partial record GetActiveSessions : TdFunction<Sessions>;
