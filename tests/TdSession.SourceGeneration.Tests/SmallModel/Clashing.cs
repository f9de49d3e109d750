namespace TdSession;

/// <summary>Properties whose names, in lower case, are those of keywords and of the emitted code's own variables.</summary>
[TlConstructor("clashing")]
public sealed partial record Clashing : TdObject
{
    [TlField("class")]
    public required int Class { get; init; }

    [TlField("field")]
    public required int Field { get; init; }

    [TlField("kind")]
    public required string Kind { get; init; }

    [TlField("name")]
    public required string Name { get; init; }

    [TlField("other")]
    public required int Other { get; init; }

    [TlField("reader")]
    public required int Reader { get; init; }

    [TlField("seen")]
    public required int Seen { get; init; }

    [TlField("context")]
    public required int Context { get; init; }

    [TlField("constructor")]
    public int? Constructor { get; init; }

    [TlField("error")]
    public int? Error { get; init; }

    [TlField("format")]
    public string? Format { get; init; }

    [TlField("json")]
    public string? Json { get; init; }

    [TlField("unwrapped")]
    public int? Unwrapped { get; init; }

    [TlField("writer")]
    public string? Writer { get; init; }
}
