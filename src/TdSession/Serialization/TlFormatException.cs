namespace TdSession.Serialization;

/// <summary>An error in the input on its way up: each reader that it passes adds its part of the place, and the entry point turns it into a
/// <see cref="JsonException"/>.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Never leaves the library.")]
[SuppressMessage("Design", "CA1064", Justification = "Never leaves the library.")]
internal sealed class TlFormatException(string expected, string found, string place = "", Exception? innerException = null)
    : Exception($"expected {expected}, found {found}", innerException)
{
    public static TlFormatException Expected(string what, JsonTokenType found) => new(what, Describe(found));

    public static TlFormatException Missing(string field, string kind) => new(kind, "nothing", "." + field);

    public static TlFormatException Repeated() => new("one value", "another");

    public TlFormatException Within(string field) => new(expected, found, "." + field + place, InnerException);

    public TlFormatException Within(int index) => new(expected, found, $"[{index}]{place}", InnerException);

    /// <summary>Makes the exception for the app, to which System.Text.Json's serializer adds path, line and byte.</summary>
    public JsonException ToJsonException(ref TlReadContext context) => new(Describe(ref context), InnerException);

    /// <summary>Makes the exception for the app where no serializer is at work.</summary>
    /// <param name="context">What the readers shared.</param>
    /// <param name="read">The input, up to the error.</param>
    public JsonException ToJsonException(ref TlReadContext context, ReadOnlySpan<byte> read)
    {
        var line = 0;
        for (var end = read.IndexOf((byte)'\n'); end >= 0; end = read.IndexOf((byte)'\n'))
        {
            read = read[(end + 1)..];
            line++;
        }

        return new JsonException(Describe(ref context), path: "$", line, read.Length, InnerException);
    }

    /// <summary>Takes the input out of System.Text.Json's message about an invalid literal, which quotes the rest of its buffer.</summary>
    /// <returns><see langword="null"/> if it is another message.</returns>
    public static JsonException? WithoutInput(JsonException error)
    {
        var end = error.Message.LastIndexOf("' is an invalid JSON literal.", StringComparison.Ordinal);
        return end < 0 ? null
            : new JsonException("A text" + error.Message[(end + 1)..], path: null, error.LineNumber, error.BytePositionInLine);
    }

    private string Describe(ref TlReadContext context) => $"{context.Root ?? "Object"}{place}: {Message}";

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "Object",
        JsonTokenType.StartArray => "Array",
        _ => token.ToString(),
    };
}
