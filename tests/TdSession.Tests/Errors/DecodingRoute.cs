#if NET10_0_OR_GREATER
using System.IO.Pipelines;
#endif

namespace TdSession.Tests.Errors;

/// <summary>One of the ways by which JSON gets into the library.</summary>
internal sealed class DecodingRoute(string name, Func<byte[], Type, JsonSerializerOptions, object?> decode)
{
    private static readonly DecodingRoute _envelope =
        new("TdEnvelope.Parse", (utf8, _, _) => TdEnvelope.Parse(utf8).Object);

    private static readonly DecodingRoute _envelopeOfString =
        new("TdEnvelope.Parse of a string", (utf8, _, _) => TdEnvelope.Parse(Encoding.UTF8.GetString(utf8)).Object);

    private static readonly DecodingRoute _envelopeOfSpan =
        new("TdEnvelope.Parse of a span", (utf8, _, _) => TdEnvelope.Parse(Encoding.UTF8.GetString(utf8).AsSpan()).Object);

    /// <summary>Gets the way of what a .NET string can hold, which is valid UTF-8 only.</summary>
    public static DecodingRoute OfString { get; } =
        new("string", (utf8, type, options) => JsonSerializer.Deserialize(Encoding.UTF8.GetString(utf8), type, options));

    public static IReadOnlyList<DecodingRoute> OfSerializer { get; } =
    [
        new("UTF-8", (utf8, type, options) => JsonSerializer.Deserialize(utf8, type, options)),
        new("stream", (utf8, type, options) => JsonSerializer.Deserialize(new TricklingStream(utf8), type, options)),
        new("sequence of 1", (utf8, type, options) => FromSequence(utf8, 1, type, options)),
        new("sequence of 7", (utf8, type, options) => FromSequence(utf8, 7, type, options)),
        new("context", (utf8, type, options) => JsonSerializer.Deserialize(utf8, type, new TdSessionJsonContext(options))),
        new("stream and context",
            (utf8, type, options) => JsonSerializer.Deserialize(new TricklingStream(utf8), type, new TdSessionJsonContext(options))),
#if NET10_0_OR_GREATER
        new("pipe", (utf8, type, options) =>
            Await(JsonSerializer.DeserializeAsync(PipeReader.Create(SegmentedText.Create(utf8, 3)), type, options))),
#endif
    ];

    public static IReadOnlyList<DecodingRoute> OfEnvelope { get; } = [_envelope, _envelopeOfString, _envelopeOfSpan];

    public string Name => name;

    public bool IsEnvelope => this == _envelope || this == _envelopeOfString || this == _envelopeOfSpan;

    /// <summary>Gets a value indicating whether it takes UTF-8 as it is.</summary>
    public bool TakesBytes => this == _envelope;

    /// <summary>Gets a value indicating whether only the types of the library are known to it.</summary>
    public bool UsesContext => Name.Contains("context");

    /// <summary>Gets a value indicating whether System.Text.Json may read a value before it asks the library.</summary>
    public bool ReadsAhead => IsSlow || Name == "pipe" || Name.Contains("sequence");

    /// <summary>Gets a value indicating whether a large text would take it long.</summary>
    public bool IsSlow => Name.Contains("stream");

    /// <summary>Gets a value indicating whether System.Text.Json 10 takes U+FEFF for a byte order mark wherever a piece of memory begins
    /// with it, and refuses the text.</summary>
    public bool RefusesMarksInside => Name == "pipe";

    /// <summary>The ways that a row can go.</summary>
    public static IEnumerable<DecodingRoute> For(ErrorRow row)
    {
        IEnumerable<DecodingRoute> routes = OfSerializer;
        if (!row.HasInvalidUtf8)
        {
            routes = routes.Prepend(OfString);
        }

        if (row.SuitsEnvelope && !row.RefusesUnknown)
        {
            routes = row.HasInvalidUtf8 ? routes.Append(_envelope) : [.. routes, .. OfEnvelope];
        }

        return routes;
    }

    public object? Decode(byte[] utf8, Type type, JsonSerializerOptions options) => decode(utf8, type, options);

    private static object? FromSequence(byte[] utf8, int segmentLength, Type type, JsonSerializerOptions options)
    {
        var reader = new Utf8JsonReader(SegmentedText.Create(utf8, segmentLength), new JsonReaderOptions
        {
            AllowTrailingCommas = options.AllowTrailingCommas,
            CommentHandling = options.ReadCommentHandling,
            MaxDepth = options.MaxDepth,
        });
        var value = JsonSerializer.Deserialize(ref reader, type, options);
        reader.Read();    // throws where something follows
        return value;
    }

#if NET10_0_OR_GREATER
    private static object? Await(ValueTask<object?> task) => task.AsTask().GetAwaiter().GetResult();
#endif
}
