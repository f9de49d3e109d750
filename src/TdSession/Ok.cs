using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>The answer to a request that succeeded and has nothing else to say.</summary>
/// <remarks>TL source: <c>td_api.tl: ok</c>.</remarks>
[TlConstructor("ok")]
[JsonConverter(typeof(TdJsonConverter))]
public sealed partial record Ok : TdObject;
