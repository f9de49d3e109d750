namespace TdSession;

/// <summary>A record of three schemas: V100, V135 and V179. Every way in which a name may have changed, and a field may have come or
/// gone.</summary>
[TlConstructor("renamed")]
[TlConstructor("renamedAgain", Since = TdSchema.V179)]
public sealed partial record Renamed : TdObject
{
    [TlField("side", Unwrapped = typeof(Shape.Square))]
    [TlField("shape", Since = TdSchema.V135)]
    public required Shape Shape { get; init; }

    [TlField("caption")]
    [TlField("title", Since = TdSchema.V135)]
    [TlField("name", Since = TdSchema.V179)]
    public required string Title { get; init; }

    [TlField("is_new", Since = TdSchema.V135)]
    [TlField("is_fresh", Since = TdSchema.V179)]
    public bool IsFresh { get; init; }

    [TlField("note", Until = TdSchema.V179)]
    public string Note { get; init; } = "";

    [TlField("days")]
    [TlField("ttl_days", Since = TdSchema.V179)]
    public int? Days { get; init; }
}
