namespace TdSession.Tests.GoldenFiles;

/// <summary>What TDLib's own writer wrote comes back byte for byte, in each of the six schemas.</summary>
public sealed class SameBytesTests
{
    [Theory]
    [InlineData("2018", TdSchema.V1_0_0, 357)]
    [InlineData("2019", TdSchema.V1_3_5, 399)]
    [InlineData("2021", TdSchema.V1_7_9, 399)]
    [InlineData("2022", TdSchema.V1_8_3, 395)]
    [InlineData("2023", TdSchema.V1_8_18, 511)]
    [InlineData("2026", TdSchema.V1_8_65, 600)]
    public void Lines_of_each_era_are_rewritten_byte_for_byte(string era, TdSchema schema, int lines)
    {
        var options = Formats.LibTdJson(schema);
        var judged = 0;
        foreach (var file in WriterCorpus.Names.Where(file => file.StartsWith(era, StringComparison.Ordinal)))
        {
            foreach (var line in GoldenFolder.ReadLines(WriterCorpus.Folder, file))
            {
                var expected = Encoding.UTF8.GetString(line);
                judged++;

                Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(TdEnvelope.Parse(line), options)).Should().Be(expected, file);
                if (!HasEnvelopeFields(line))
                {
                    JsonSerializer.Serialize(JsonSerializer.Deserialize<TdObject>(line), options).Should().Be(expected, file);
                }
            }
        }

        judged.Should().Be(lines);
    }

    [Fact]
    public void Underscored_sessions_are_rewritten_byte_for_byte()
    {
        var options = new JsonSerializerOptions { Encoder = TdJavaScriptEncoder.Instance };
        var judged = 0;
        foreach (var file in WriterCorpus.Names.Where(file => file.StartsWith("2023.session", StringComparison.Ordinal)))
        {
            foreach (var line in GoldenFolder.ReadLines(WriterCorpus.Folder, file))
            {
                // As tdlib-native respells it: inside @extra too. A quote inside a text is escaped, so nothing else can match.
                var text = Encoding.UTF8.GetString(line).Replace("\"@type\":", "\"_\":");
                var envelope = JsonSerializer.Deserialize<TdEnvelope>(text, options);
                JsonSerializer.Serialize(envelope, options).Should().Be(text, file);
                judged++;
            }
        }

        judged.Should().Be(256 + 28 + 3 + 32);
    }

    private static bool HasEnvelopeFields(byte[] line)
    {
        var message = JsonElement.Parse(line);
        return message.TryGetProperty("@extra", out _) || message.TryGetProperty("@client_id", out _);
    }
}
