namespace TdSession.Tests.GoldenFiles;

/// <summary>Reads one text in every way that there is, and makes sure that they agree.</summary>
internal static class EveryReader
{
    private static readonly JsonSerializerOptions _smallBuffer = new() { DefaultBufferSize = 1 };
    private static readonly TdSessionJsonContext _smallBufferContext = new(new JsonSerializerOptions { DefaultBufferSize = 1 });

    public static async Task<T> Read<T>(byte[] utf8, string where)
        where T : class
    {
        var value = JsonSerializer.Deserialize<T>(utf8)!;
        (string Way, T? Value)[] others =
        [
            ("text", JsonSerializer.Deserialize<T>(Encoding.UTF8.GetString(utf8))),
            ("context", (T?)JsonSerializer.Deserialize(utf8, typeof(T), TdSessionJsonContext.Default)),
            ("memory stream", await JsonSerializer.DeserializeAsync<T>(new MemoryStream(utf8))),
            ("trickling stream", await ReadTrickling<T>(utf8)),
            ("trickling stream, context", (T?)await ReadTricklingInContext(utf8, typeof(T))),
            ("segments of 1", ReadSegments<T>(utf8, 1)),
            ("segments of 7", ReadSegments<T>(utf8, 7)),
            ("element", JsonSerializer.Deserialize<T>(JsonSerializer.Deserialize<JsonElement>(utf8))),
        ];
        foreach (var other in others)
        {
            value.Equals(other.Value).Should().BeTrue("{0}: {1} reads the same", where, other.Way);
            value.GetHashCode().Should().Be(other.Value!.GetHashCode(), "{0}: {1} hashes the same", where, other.Way);
        }

        return value;
    }

    /// <summary>Reads an object as what it is, as anything, and as the content of an envelope.</summary>
    public static async Task<T> ReadObject<T>(byte[] utf8, string where)
        where T : TdObject
    {
        var value = await Read<T>(utf8, where);
        var any = await Read<TdObject>(utf8, where);
        var envelope = await ReadEnvelope(utf8, where);
        any.Should().BeOfType<T>(where);
        any.Equals(value).Should().BeTrue(where);
        envelope.Object.Equals(value).Should().BeTrue(where);
        return value;
    }

    public static async Task<TdEnvelope> ReadEnvelope(byte[] utf8, string where)
    {
        var envelope = await Read<TdEnvelope>(utf8, where);
        TdEnvelope.Parse(utf8).Equals(envelope).Should().BeTrue(where);
        TdEnvelope.Parse(Encoding.UTF8.GetString(utf8).AsSpan()).Equals(envelope).Should().BeTrue(where);
        foreach (var (format, options) in Formats.TdLibs)
        {
            EveryWriter.ShouldWrite(envelope, format, JsonSerializer.SerializeToUtf8Bytes(envelope, options));
            EveryWriter.ShouldWrite(envelope.Object, format, JsonSerializer.SerializeToUtf8Bytes(envelope.Object, options));
        }

        TdEnvelope.IsKnownType(Encoding.UTF8.GetString(utf8).AsSpan()).Should().Be(envelope.Object is not UnrecognizedObject, where);
        TdEnvelope.IsKnownType(utf8).Should().Be(envelope.Object is not UnrecognizedObject, where);
        return envelope;
    }

    public static T? ReadSegments<T>(byte[] utf8, int size)
    {
        var reader = new Utf8JsonReader(Errors.SegmentedText.Create(utf8, size));
        var value = JsonSerializer.Deserialize<T>(ref reader);
        reader.BytesConsumed.Should().BeLessThanOrEqualTo(utf8.Length);
        return value;
    }

    private static async Task<T?> ReadTrickling<T>(byte[] utf8)
    {
        using var stream = new TricklingStream(utf8);
        return await JsonSerializer.DeserializeAsync<T>(stream, _smallBuffer);
    }

    private static async Task<object?> ReadTricklingInContext(byte[] utf8, Type type)
    {
        using var stream = new TricklingStream(utf8);
        return await JsonSerializer.DeserializeAsync(stream, type, _smallBufferContext);
    }
}
