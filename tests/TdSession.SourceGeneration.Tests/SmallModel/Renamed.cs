namespace TdSession;

/// <summary>A record of three schemas: V1_0_0, V1_3_5 and V1_7_9. Every way in which a name can have changed, or a field was added or
/// removed.</summary>
[TlConstructor("renamed")]
[TlConstructor("renamedAgain", Since = TdSchema.V1_7_9)]
public sealed partial record Renamed : TdObject
{
    [TlField("side", Unwrapped = typeof(Shape.Square))]
    [TlField("shape", Since = TdSchema.V1_3_5)]
    public required Shape Shape { get; init; }

    [TlField("caption")]
    [TlField("title", Since = TdSchema.V1_3_5)]
    [TlField("name", Since = TdSchema.V1_7_9)]
    public required string Title { get; init; }

    [TlField("is_new", Since = TdSchema.V1_3_5)]
    [TlField("is_fresh", Since = TdSchema.V1_7_9)]
    public bool IsFresh { get; init; }

    [TlField("note", Until = TdSchema.V1_7_9)]
    public string Note { get; init; } = "";

    [TlField("days")]
    [TlField("ttl_days", Since = TdSchema.V1_7_9)]
    public int? Days { get; init; }
}
