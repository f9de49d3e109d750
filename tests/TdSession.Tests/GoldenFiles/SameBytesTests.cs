namespace TdSession.Tests.GoldenFiles;

/// <summary>The lines of TDLib's own writer are rewritten byte for byte, in each of the six schemas.</summary>
public sealed class SameBytesTests
{
    [Theory]
    [InlineData("2018", TdSchema.V1_0_0, 357)]
    [InlineData("2019", TdSchema.V1_3_5, 399)]
    [InlineData("2021", TdSchema.V1_7_9, 399)]
    [InlineData("2022", TdSchema.V1_8_3, 395)]
    [InlineData("2023", TdSchema.V1_8_18, 511)]
    [InlineData("2026", TdSchema.V1_8_65, 600)]
    public void Lines_of_each_era_are_rewritten_byte_for_byte(string era, TdSchema schema, int count)
    {
        var options = Formats.LibTdJson(schema);
        var lines = LinesOf(era);

        lines.Should().HaveCount(count);
        foreach (var line in lines)
        {
            var expected = Encoding.UTF8.GetString(line);
            var envelope = TdEnvelope.Parse(line);

            Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(envelope, options)).Should().Be(expected);
            if (envelope is { Extra: null, ClientId: 0 })
            {
                JsonSerializer.Serialize(JsonSerializer.Deserialize<TdObject>(line), options).Should().Be(expected);
            }
        }
    }

    [Fact]
    public void Underscored_sessions_are_rewritten_byte_for_byte()
    {
        var options = new JsonSerializerOptions { Encoder = TdJavaScriptEncoder.Instance };
        var lines = LinesOf("2023.session");

        lines.Should().HaveCount(256 + 28 + 3 + 32);
        foreach (var line in lines)
        {
            // As tdlib-native respells it: inside @extra too. A quote inside a text is escaped, so nothing else can match.
            var text = Encoding.UTF8.GetString(line).Replace("\"@type\":", "\"_\":");
            JsonSerializer.Serialize(JsonSerializer.Deserialize<TdEnvelope>(text, options), options).Should().Be(text);
        }
    }

    private static List<byte[]> LinesOf(string files) =>
    [
        .. WriterCorpus.Names.Where(file => file.StartsWith(files, StringComparison.Ordinal))
            .SelectMany(file => GoldenFolder.ReadLines(WriterCorpus.Folder, file)),
    ];
}
