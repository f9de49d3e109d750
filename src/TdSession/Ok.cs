namespace TdSession;

/// <summary>The answer that certain functions return on success.</summary>
/// <remarks>TL source: <c>td_api.tl: ok</c>.</remarks>
[TlConstructor("ok")]
public sealed partial record Ok : TdObject;
