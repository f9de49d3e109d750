using CsCheck;

namespace TdSession.Tests.PropertyTests;

/// <summary>All spellings of an object are equal, on every route.</summary>
public sealed class SpellingTests
{
    private const int Iterations = 4000;

    private static readonly JsonSerializerOptions[] _smallBuffers =
        [.. Enumerable.Range(0, 6).Select(power => new JsonSerializerOptions { DefaultBufferSize = 1 << power })];

    [Fact]
    public void Respelled_objects_are_equal_and_hash_alike() =>
        Gen.Select(Models.Valid.Envelope, Formats.Any, Gen.ULong).Sample(
            (value, options, seed) =>
            {
                var json = JsonSerializer.SerializeToUtf8Bytes(value, options);
                var dice = new Dice(seed);

                var first = TdEnvelope.Parse(json);
                var second = TdEnvelope.Parse(Respeller.Respell(JsonElement.Parse(json), dice));
                var third = TdEnvelope.Parse(Respeller.Respell(JsonElement.Parse(json), dice));

                second.Should().Be(first).And.Be(third);
                second.GetHashCode().Should().Be(first.GetHashCode()).And.Be(third.GetHashCode());
            },
            iter: Iterations);

    [Fact]
    public void Every_spelling_reads_as_the_same_value() =>
        Gen.Select(Models.Valid.Object, Formats.Any, Gen.ULong).Sample(
            (value, options, seed) =>
            {
                var json = JsonSerializer.SerializeToUtf8Bytes(value, options);

                var read = JsonSerializer.Deserialize(Respeller.Respell(JsonElement.Parse(json), new Dice(seed)), value.GetType());

                read.Should().Be(value);
                read!.GetHashCode().Should().Be(value.GetHashCode());
            },
            iter: Iterations);

    [Fact]
    public void Every_way_of_reading_gives_the_same_value() =>
        Gen.Select(Models.Valid.Envelope, Formats.Any, Gen.ULong).Sample(
            (value, options, seed) =>
            {
                var dice = new Dice(seed);
                var json = Respeller.Respell(JsonElement.Parse(JsonSerializer.SerializeToUtf8Bytes(value, options)), dice);
                var expected = TdEnvelope.Parse(json);

                JsonSerializer.Deserialize<TdEnvelope>(json).Should().Be(expected);
                JsonSerializer.Deserialize<TdEnvelope>(Encoding.UTF8.GetString(json)).Should().Be(expected);
                JsonSerializer.Deserialize<TdEnvelope>(new PiecemealStream(json, dice), dice.Of(_smallBuffers)).Should().Be(expected);
                JsonSerializer.Deserialize(new PiecemealStream(json, dice), TdSessionJsonContext.Default.TdEnvelope).Should().Be(expected);
                JsonSerializer.Deserialize<TdEnvelope>(JsonElement.Parse(json)).Should().Be(expected);
                var reader = new Utf8JsonReader(SegmentedText.Create(json, () => dice.Next(1, 20)));
                JsonSerializer.Deserialize<TdEnvelope>(ref reader).Should().Be(expected);
            },
            iter: Iterations);

    /// <summary>A stream that returns random lengths.</summary>
    private sealed class PiecemealStream(byte[] bytes, Dice dice) : MemoryStream(bytes, writable: false)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer.IsEmpty ? buffer : buffer[..dice.Next(1, buffer.Length + 1)]);
    }
}
