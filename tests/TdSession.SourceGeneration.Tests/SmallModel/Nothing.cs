using System.Collections.Immutable;

namespace TdSession;

/// <summary>Every way in which a field can be missing: newer than its record, with the default of its kind, or null.</summary>
[TlConstructor("nothing")]
[TlUntyped("anything")]
public sealed partial record Nothing : TdObject
{
    [TlField("since", Since = TdSchema.V1_7_9, Early = true)]
    public DateTimeOffset Since { get; init; } = DateTimeOffset.UnixEpoch;

    [TlField("circles", Since = TdSchema.V1_3_5)]
    public ImmutableArray<Shape> Circles { get; init => field = value.IsDefault ? [] : value; } = [];

    [TlField("shape", Since = TdSchema.V1_7_9, Default = typeof(Shape.Circle))]
    public required Shape Shape { get; init; }

    [TlField("count")]
    public required int Count { get; init; }

    [TlField("square", CountedBy = nameof(Count))]
    public Shape.Square? Square { get; init; }

    [TlField("objects", Since = TdSchema.V1_7_9)]
    public ImmutableArray<TdObject>? Objects { get; init; }
}
