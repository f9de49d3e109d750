namespace TdSession.Serialization;

/// <summary>An error in the input. Exception filters collect its place, and the entry point converts it to a
/// <see cref="JsonException"/>.</summary>
/// <param name="problem">The problem, without any text of the input.</param>
/// <param name="field">The last field of the place, if no filter can add it, such as a missing field.</param>
[SuppressMessage("Design", "CA1032", Justification = "Never leaves the library.")]
[SuppressMessage("Design", "CA1064", Justification = "Never leaves the library.")]
internal sealed class TlFormatException(string problem, string? field = null) : Exception(problem)
{
    private const int DefaultMaxDepth = 64;    // of JsonReaderOptions and JsonSerializerOptions

    private readonly string? _field = field;

    public static TlFormatException Expected(string what, string found) => new($"expected {what}, found {found}");

    public static TlFormatException Expected(string what, JsonTokenType found) => Expected(what, found switch
    {
        JsonTokenType.StartObject => "Object",
        JsonTokenType.StartArray => "Array",
        _ => found.ToString(),
    });

    public static TlFormatException Missing((string Name, string Kind) field) => new($"expected {field.Kind}, found nothing", field.Name);

    public static TlFormatException Duplicate(string? field = null) => new("duplicate field", field);

    /// <summary>Creates the exception for <see cref="JsonSerializer"/>, which adds path, line and byte.</summary>
    public static JsonException ToJsonException(Exception error, in TlReadContext context, ref Utf8JsonReader reader, int maxDepth)
    {
        var limit = maxDepth == 0 ? DefaultMaxDepth : maxDepth;
        var problem = DepthOf(ref reader) < limit ? "invalid JSON" : $"invalid JSON, or JSON in more than {limit} levels,";
        return new(Describe(error, context, problem));
    }

    /// <summary>Creates the exception for an app that doesn't use <see cref="JsonSerializer"/>.</summary>
    public static JsonException ToJsonException(
        Exception error, in TlReadContext context, ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        if (error is JsonException { LineNumber: { } line, BytePositionInLine: { } position })
        {
            var problem = IsIncomplete(json) ? "the JSON is incomplete"
                : DepthOf(ref reader) == DefaultMaxDepth && json[IndexOf(json, line, position)] is (byte)'{' or (byte)'['
                    ? $"JSON in more than {DefaultMaxDepth} levels"
                : "invalid JSON";
            return new(Describe(error, context, problem), path: "$", line, position);
        }

        var (lastLine, lastPosition) = PositionOf(json[..(int)reader.BytesConsumed]);
        return new(Describe(error, context, problem: ""), path: "$", lastLine, lastPosition);
    }

    /// <summary>Creates the exception for a lone surrogate in UTF-16.</summary>
    public static JsonException NotUnicode(ReadOnlySpan<byte> validJson)
    {
        var (line, position) = PositionOf(validJson);
        return new("Object: expected Unicode, found a lone surrogate", path: "$", line, position);
    }

    // No message of System.Text.Json is passed on: it can quote the input, and depends on the version and on switches.
    private static string Describe(Exception error, in TlReadContext context, string problem) => error switch
    {
        TlFormatException { _field: { } name } => $"{context.DescribePlace()}.{name}: {error.Message}",
        JsonException { LineNumber: { } line, BytePositionInLine: { } position } =>
            $"{context.DescribePlace()}: {problem} at LineNumber: {line} | BytePositionInLine: {position}.",
        _ => $"{context.DescribePlace()}: {error.Message}",
    };

    private static int DepthOf(ref Utf8JsonReader reader) =>
        reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);

    private static bool IsIncomplete(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static (int Line, int Position) PositionOf(ReadOnlySpan<byte> read)
    {
        var line = 0;
        for (var end = read.IndexOf((byte)'\n'); end >= 0; end = read.IndexOf((byte)'\n'))
        {
            read = read[(end + 1)..];
            line++;
        }

        return (line, read.Length);
    }

    private static int IndexOf(ReadOnlySpan<byte> json, long line, long position)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start += json[start..].IndexOf((byte)'\n') + 1;
        }

        return start + (int)position;
    }
}
