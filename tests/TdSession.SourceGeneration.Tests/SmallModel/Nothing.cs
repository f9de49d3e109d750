using System.Collections.Immutable;

namespace TdSession;

/// <summary>Every way in which a field may be missing.</summary>
[TlConstructor("nothing")]
public sealed partial record Nothing : TdObject
{
    [TlField("flag", Optional = true)]
    public bool Flag { get; init; }

    [TlField("shape", Optional = true, Default = typeof(Shape.Circle))]
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
