using CsCheck;

namespace TdSession.Tests.PropertyTests;

/// <summary>Every value round-trips, in every format and with every encoder.</summary>
public sealed class RoundTripTests
{
    private const int Iterations = 4000;

    private static readonly JsonSerializerOptions _tdLib = new()
    {
        Converters = { new TdJsonConverter(TdJsonFormat.TdLib) },
        Encoder = TdJavaScriptEncoder.Instance,
    };

    private static readonly UTF8Encoding _strictUtf8 = new(false, throwOnInvalidBytes: true);

    [Fact]
    public void Values_round_trip_in_every_format_and_encoder() =>
        Gen.Select(Models.Valid.Object, Formats.Any).Sample(
            (value, options) =>
            {
                var json = JsonSerializer.SerializeToUtf8Bytes(value, options);

                ShouldBe(JsonSerializer.Deserialize<TdObject>(json, options), Samples.AsAnyObject(value));
                ShouldBe(JsonSerializer.Deserialize(json, value.GetType(), options), value);
                ShouldBe(TdEnvelope.Parse(json).Object, Samples.AsAnyObject(value));
                JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<TdObject>(json), options).Should().Equal(json);
            },
            iter: Iterations);

    [Fact]
    public void Envelopes_round_trip_in_every_format_and_encoder() =>
        Gen.Select(Models.Valid.Envelope, Formats.Any).Sample(
            (value, options) =>
            {
                var json = JsonSerializer.SerializeToUtf8Bytes(value, options);

                var expected = value with { Object = Samples.AsAnyObject(value.Object) };
                ShouldBe(JsonSerializer.Deserialize<TdEnvelope>(json, options), expected);
                ShouldBe(TdEnvelope.Parse(json), expected);
                ShouldBe(TdEnvelope.Parse(Encoding.UTF8.GetString(json)), expected);
                TdEnvelope.IsKnownType(json).Should().Be(expected.Object is not UnrecognizedObject);
                TdEnvelope.IsKnownType(Encoding.UTF8.GetString(json)).Should().Be(expected.Object is not UnrecognizedObject);
            },
            iter: Iterations);

    [Fact]
    public void Writer_and_serializer_write_the_same_bytes() =>
        Gen.Select(Models.Broken.Envelope, Formats.TdLibs).Sample(
            (value, formatted) =>
            {
                var (format, options) = formatted;
                EveryWriter.ShouldWrite(value, format, JsonSerializer.SerializeToUtf8Bytes(value, options));
                EveryWriter.ShouldWrite(value.Object, format, JsonSerializer.SerializeToUtf8Bytes(value.Object, options));
            },
            iter: Iterations);

    [Fact]
    public void Output_is_valid_Unicode_and_strict_JSON() =>
        Gen.Select(Models.Broken.Envelope, Formats.Any).Sample(
            (value, options) =>
            {
                var json = JsonSerializer.SerializeToUtf8Bytes(value, options);

                ShouldBeUnicode(_strictUtf8.GetString(json));
                var written = JsonElement.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
                Texts(written).Should().AllSatisfy(ShouldBeUnicode);
                var read = TdEnvelope.Parse(json);
                TdEnvelope.Parse(JsonSerializer.SerializeToUtf8Bytes(read, options)).Should().Be(read);
            },
            iter: Iterations);

    [Fact]
    public void TDLib_encoder_writes_only_ASCII() =>
        Models.Broken.Envelope.Sample(
            value => JsonSerializer.Serialize(value, _tdLib).Should().MatchRegex("^[ -~\u007f]*$"),
            iter: 500);

    private static void ShouldBe(object? read, object value)
    {
        read.Should().Be(value);
        read!.GetHashCode().Should().Be(value.GetHashCode());
        read.GetType().Should().Be(value.GetType());
    }

    private static void ShouldBeUnicode(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]))
            {
                char.IsSurrogatePair(text, index++).Should().BeTrue("a surrogate on its own is no text");
            }
        }
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Texts(field.Value).Prepend(field.Name)),
        _ => [],
    };
}
