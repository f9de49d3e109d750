using System.Text.Json;

namespace TdSession.Serialization;

/// <summary>Takes the input out of System.Text.Json's message about an invalid literal, which quotes the rest of its buffer.</summary>
internal static class TlSyntaxError
{
    private const string Literal = "' is an invalid JSON literal.";

    public static bool LeaksInput(JsonException error) => error.Message.Contains(Literal);

    public static JsonException WithoutQuote(JsonException error) => new(
        "A text" + error.Message[(error.Message.LastIndexOf(Literal, StringComparison.Ordinal) + 1)..],
        path: null,
        error.LineNumber,
        error.BytePositionInLine);
}
