namespace TdSession;

/// <summary>Every way in which a name may have changed.</summary>
[TlConstructor("renamed", V1865 = "renamedAgain")]
public sealed partial record Renamed : TdObject
{
    [TlField("side", V1865 = "shape", Unwrapped = typeof(Shape.Square))]
    public required Shape Shape { get; init; }

    [TlField("title", V1865 = "name", Formerly = "caption")]
    public required string Title { get; init; }

    [TlField("location", Formerly = "country")]
    public required string Location { get; init; }

    [TlField("days", V1865 = "ttl_days")]
    public int? Days { get; init; }
}
