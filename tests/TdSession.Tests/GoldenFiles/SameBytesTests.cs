using System.Text;
using System.Text.Json;

namespace TdSession.Tests.GoldenFiles;

/// <summary>
/// What TDLib's own writer wrote in the two schemas that this library writes comes back byte for byte. The one exception are lines in which a session has no type, which no
/// real TDLib writes: they come back with <see cref="SessionType.Unknown"/>.
/// </summary>
public sealed class SameBytesTests
{
    [Theory]
    [InlineData("2023", 515, 4)]
    [InlineData("2026", 605, 4)]
    public void Every_line_of_an_era_comes_back_byte_for_byte(string era, int lines, int linesWithoutType)
    {
        var options = era == "2023" ? Formats.TdLib2023 : Formats.TdLib;
        var (type, unknown) = era == "2023" ? ("type", "sessionTypeUnknown") : ("device_type", "sessionDeviceTypeUnknown");
        var judged = 0;
        var exceptions = 0;
        foreach (var file in WriterCorpus.Names.Where(file => file.StartsWith(era, StringComparison.Ordinal)))
        {
            foreach (var line in GoldenFolder.ReadLines(WriterCorpus.Folder, file))
            {
                var text = Encoding.UTF8.GetString(line);
                var expected = WithType(text, type, unknown);
                judged++;
                exceptions += expected == text ? 0 : 1;

                Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(TdEnvelope.Parse(line), options)).Should().Be(expected, file);
                if (!HasEnvelopeFields(line))
                {
                    JsonSerializer.Serialize(JsonSerializer.Deserialize<TdObject>(line), options).Should().Be(expected, file);
                }
            }
        }

        judged.Should().Be(lines);
        exceptions.Should().Be(linesWithoutType);
    }

    [Fact]
    public void Every_session_of_2023_comes_back_byte_for_byte_with_the_key_respelled()
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
                JsonSerializer.Serialize(envelope, options).Should().Be(WithType(text, "type", "sessionTypeUnknown", "_"), file);
                judged++;
            }
        }

        judged.Should().Be(260 + 28 + 3 + 32);
    }

    /// <summary>Puts the type into a session that has none.</summary>
    private static string WithType(string line, string field, string name, string key = "@type") =>
        line.StartsWith($"{{\"{key}\":\"session\",", StringComparison.Ordinal) && !line.Contains($"\"{field}\":{{")
            ? line.Replace("\"api_id\":", $"\"{field}\":{{\"{key}\":\"{name}\"}},\"api_id\":")
            : line;

    private static bool HasEnvelopeFields(byte[] line)
    {
        var message = JsonElement.Parse(line);
        return message.TryGetProperty("@extra", out _) || message.TryGetProperty("@client_id", out _);
    }
}
