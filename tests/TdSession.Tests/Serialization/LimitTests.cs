namespace TdSession.Tests.Serialization;

/// <summary>Text that is too long for a <see cref="Utf8JsonWriter"/> throws when it is read. The longest text can be written.</summary>
/// <remarks>The limit is System.Text.Json's, so a test cannot make it smaller.</remarks>
[Collection(nameof(LimitTests))]
public sealed class LimitTests
{
    private const int MaxLength = 166_666_666;
    private const long Gigabyte = 1 << 30;

    private static readonly Lazy<byte[]> _digits = new(() => new byte[MaxLength + 100]);
    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    public static TheoryData<string, string> Places => new()
    {
        { "{\"_\":\"error\",\"code\":1,\"message\":\"", "\"}" },
        { "{\"_\":\"ok\",\"x\":[\"", "\"]}" },
        { "{\"_\":\"ok\",\"", "\":1}" },
        { "{\"_\":\"ok\",\"x\":{\"", "\":1}}" },
        { "{\"_\":\"x", "\"}" },
        { "{\"_\":\"ok\",\"@extra\":\"", "\"}" },
        { "{\"_\":\"ok\",\"@extra\":", "}" },
        { "{\"_\":\"ok\",\"x\":[", "]}" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Text_above_the_limit_throws_JsonException(string before, string after)
    {
        SkipWithoutMemory();
        foreach (var read in new Action[] { () => TdEnvelope.Parse(Fill(before, MaxLength + 1, after)),
            () => JsonSerializer.Deserialize<TdEnvelope>(Fill(before, MaxLength + 1, after)) })
        {
            read.Should().ThrowExactly<JsonException>().WithMessage("*expected *, found one of more than 166666666 bytes*");
        }
    }

    [Fact]
    public void Longest_text_can_be_written_plain_and_indented()
    {
        SkipWithoutMemory();
        var envelope = TdEnvelope.Parse(Fill("{\"_\":\"ok\",\"x\":\"", MaxLength, "\"}"));

        JsonSerializer.SerializeToUtf8Bytes(envelope).Length.Should().Be(MaxLength + 17);
        JsonSerializer.SerializeToUtf8Bytes(envelope, _indented).Length.Should().BeGreaterThan(MaxLength + 17);
    }

    [Fact]
    public void Limit_counts_unescaped_UTF8_bytes()
    {
        SkipWithoutMemory();
        var tooLong = new string('日', (MaxLength / 3) + 1);

        FluentActions.Invoking(() => JsonSerializer.Serialize(new Error { Code = 1, Message = tooLong })).Should()
            .ThrowExactly<JsonException>();
        FluentActions.Invoking(() => new GetActiveSessions().WithExtra(tooLong)).Should().ThrowExactly<JsonException>();
        FluentActions.Invoking(() => TdUnknownFields.Create([new(tooLong, JsonElement.Parse("1"))])).Should()
            .ThrowExactly<ArgumentException>();
        TdEnvelope.Parse(Fill("{\"_\":\"error\",\"code\":1,\"message\":\"\\u0031", MaxLength - 1, "\"}")).Object.Should().BeOfType<Error>();
        TdEnvelope.Parse(Fill("{\"_\":\"error\",\"code\":1,\"message\":\"é", MaxLength - 2, "\"}")).Object.Should().BeOfType<Error>();
        TdEnvelope.Parse(Fill("{\"_\":\"ok\",\"x\":", MaxLength, "}")).Object.UnknownFields.Should().ContainSingle();
    }

    private static ReadOnlySpan<byte> Fill(string before, int count, string after)
    {
        var utf8 = _digits.Value.AsSpan(0, Encoding.UTF8.GetByteCount(before) + count + after.Length);
        utf8.Fill((byte)'1');
        Encoding.UTF8.GetBytes(before, utf8);
        Encoding.UTF8.GetBytes(after, utf8[^after.Length..]);
        return utf8;
    }

    private static void SkipWithoutMemory()
    {
        GC.Collect();    // the memory load below is that of the last collection
        var memory = GC.GetGCMemoryInfo();
        Assert.SkipUnless(memory.TotalAvailableMemoryBytes - memory.MemoryLoadBytes > 6 * Gigabyte, "It takes 6 GB of free memory.");
    }
}
