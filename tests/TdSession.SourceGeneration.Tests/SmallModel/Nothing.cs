using System.Collections.Immutable;

namespace TdSession;

/// <summary>Every way in which a field may be missing: newer than its record, with the default of its kind, or null.</summary>
[TlConstructor("nothing")]
public sealed partial record Nothing : TdObject
{
    [TlField("flag", Since = TdSchema.V1_3_5)]
    public bool Flag { get; init; }

    [TlField("number", Since = TdSchema.V1_3_5)]
    public int Number { get; init; }

    [TlField("since", Since = TdSchema.V1_3_5)]
    public DateTimeOffset Since { get; init; } = DateTimeOffset.UnixEpoch;

    [TlField("text", Since = TdSchema.V1_3_5)]
    public string Text { get; init; } = "";

    [TlField("circles", Since = TdSchema.V1_3_5)]
    public ImmutableArray<Shape> Circles { get; init => field = value.IsDefault ? [] : value; } = [];

    [TlField("shape", Since = TdSchema.V1_7_9, Default = typeof(Shape.Circle))]
    public required Shape Shape { get; init; }

    [TlField("count")]
    public int? Count { get; init; }

    [TlField("date")]
    public DateTimeOffset? Date { get; init; }

    [TlField("title")]
    public string? Title { get; init; }

    [TlField("square")]
    public Shape.Square? Square { get; init; }

    [TlField("shapes")]
    public ImmutableArray<Shape>? Shapes { get; init; }
}
