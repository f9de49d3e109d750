namespace TdSession.Tests.GoldenFiles;

/// <summary>Reads one text in every possible way, and asserts that the results are equal.</summary>
internal static class EveryReader
{
    private static readonly JsonSerializerOptions _smallBuffer = new() { DefaultBufferSize = 1 };
    private static readonly TdSessionJsonContext _smallBufferContext = new(new JsonSerializerOptions { DefaultBufferSize = 1 });

    public static async Task<object> Read(Type type, byte[] utf8, string where)
    {
        var value = JsonSerializer.Deserialize(utf8, type)!;
        using var stream = new TricklingStream(utf8);
        using var streamForContext = new TricklingStream(utf8);
        (string Way, object? Value)[] others =
        [
            ("text", JsonSerializer.Deserialize(Encoding.UTF8.GetString(utf8), type)),
            ("context", JsonSerializer.Deserialize(utf8, type, TdSessionJsonContext.Default)),
            ("memory stream", await JsonSerializer.DeserializeAsync(new MemoryStream(utf8), type)),
            ("trickling stream", await JsonSerializer.DeserializeAsync(stream, type, _smallBuffer)),
            ("trickling stream, context", await JsonSerializer.DeserializeAsync(streamForContext, type, _smallBufferContext)),
            ("segments of 1", ReadSegments(type, utf8, 1)),
            ("segments of 7", ReadSegments(type, utf8, 7)),
            ("element", JsonSerializer.Deserialize(JsonElement.Parse(utf8), type)),
        ];
        foreach (var other in others)
        {
            value.Equals(other.Value).Should().BeTrue("{0}: {1} reads the same", where, other.Way);
            value.GetHashCode().Should().Be(other.Value!.GetHashCode(), "{0}: {1} hashes the same", where, other.Way);
        }

        return value;
    }

    /// <summary>Reads an object as its own type, as any object, and as the content of an envelope.</summary>
    public static async Task<TdObject> ReadObject(Type type, byte[] utf8, string where)
    {
        var value = (TdObject)await Read(type, utf8, where);
        var any = await Read(typeof(TdObject), utf8, where);
        var envelope = await ReadEnvelope(utf8, where);
        any.Should().BeOfType(type, where);
        any.Equals(value).Should().BeTrue(where);
        envelope.Object.Equals(value).Should().BeTrue(where);
        return value;
    }

    public static async Task<TdEnvelope> ReadEnvelope(byte[] utf8, string where)
    {
        var text = Encoding.UTF8.GetString(utf8);
        var envelope = (TdEnvelope)await Read(typeof(TdEnvelope), utf8, where);
        TdEnvelope.Parse(utf8).Equals(envelope).Should().BeTrue(where);
        TdEnvelope.Parse(text).Equals(envelope).Should().BeTrue(where);
        foreach (var (format, options) in Formats.TdLibs)
        {
            EveryWriter.ShouldWrite(envelope, format, JsonSerializer.SerializeToUtf8Bytes(envelope, options));
            EveryWriter.ShouldWrite(envelope.Object, format, JsonSerializer.SerializeToUtf8Bytes(envelope.Object, options));
        }

        TdEnvelope.IsKnownType(text).Should().Be(envelope.Object is not UnrecognizedObject, where);
        TdEnvelope.IsKnownType(utf8).Should().Be(envelope.Object is not UnrecognizedObject, where);
        return envelope;
    }

    public static object? ReadSegments(Type type, byte[] utf8, int size)
    {
        var reader = new Utf8JsonReader(SegmentedText.Create(utf8, size));
        return JsonSerializer.Deserialize(ref reader, type);
    }
}
