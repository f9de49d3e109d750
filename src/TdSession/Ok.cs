namespace TdSession;

/// <summary>The answer of certain functions to a successful request.</summary>
/// <remarks>TL source: <c>td_api.tl: ok</c>.</remarks>
[TlConstructor("ok")]
public sealed partial record Ok : TdObject;
