using System.IO.Pipelines;

namespace TdSession.Tests.Errors;

/// <summary>One of the ways to read JSON with the library.</summary>
internal sealed class DecodingRoute(string name, Func<byte[], Type, JsonSerializerOptions, object?> decode)
{
    /// <summary>Gets the route for a string, which cannot contain invalid UTF-8.</summary>
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
        new("pipe", (utf8, type, options) =>
            Await(JsonSerializer.DeserializeAsync(PipeReader.Create(SegmentedText.Create(utf8, 3)), type, options))),
    ];

    public static IReadOnlyList<DecodingRoute> OfEnvelope { get; } =
    [
        new("TdEnvelope.Parse", (utf8, _, _) => TdEnvelope.Parse(utf8).Object),
        new("TdEnvelope.Parse of a string", (utf8, _, _) => TdEnvelope.Parse(Encoding.UTF8.GetString(utf8)).Object),
        new("TdEnvelope.Parse of a span", (utf8, _, _) => TdEnvelope.Parse(Encoding.UTF8.GetString(utf8).AsSpan()).Object),
    ];

    public string Name => name;

    public bool IsEnvelope => OfEnvelope.Contains(this);

    /// <summary>Gets a value indicating whether a route of the envelope takes UTF-8, which can be invalid.</summary>
    public bool TakesBytes => this == OfEnvelope[0];

    /// <summary>Gets a value indicating whether the route has metadata only for the types of the library.</summary>
    public bool UsesContext => Name.Contains("context");

    /// <summary>Gets a value indicating whether System.Text.Json can read a value before it calls the library.</summary>
    public bool ReadsAhead => IsSlow || Name == "pipe" || Name.Contains("sequence");

    /// <summary>Gets a value indicating whether a large text takes long.</summary>
    public bool IsSlow => Name.Contains("stream");

    /// <summary>Gets a value indicating whether System.Text.Json 10 refuses U+FEFF at the start of any segment of memory.</summary>
    public bool RefusesMarksInside => Name == "pipe";

    public static IEnumerable<DecodingRoute> For(ErrorRow row)
    {
        IEnumerable<DecodingRoute> routes = OfSerializer;
        if (!row.HasInvalidUtf8)
        {
            routes = routes.Prepend(OfString);
        }

        if (row.SuitsEnvelope && !row.RefusesUnknown)
        {
            routes = routes.Concat(OfEnvelope.Where(route => route.TakesBytes || !row.HasInvalidUtf8));
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

    private static object? Await(ValueTask<object?> task) => task.AsTask().GetAwaiter().GetResult();
}
