using System.Text.Json;
using System.Text.Json.Serialization;

namespace TdSession.Tests.Serialization;

/// <summary>With <see cref="JsonUnmappedMemberHandling.Disallow"/> an app hears of everything that the library does not know; what TDLib
/// says today passes.</summary>
public sealed class StrictReadingTests
{
    private static readonly JsonSerializerOptions _strict = new() { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    [Theory]
    [InlineData("""{"_":"ok","x":1}""")]
    [InlineData("""{"_":"updateOption"}""")]
    [InlineData("""{"_":"sessionTypeToaster"}""")]
    [InlineData("""{"_":"sessionTypeMac","x":1}""")]
    [InlineData("""{"_":"sessions","sessions":[],"inactive_session_ttl_days":1,"x":null}""")]
    [InlineData(
        """{"_":"updateUnconfirmedSession","session":{"_":"unconfirmedSession","id":1,"log_in_date":1,"device_model":"","location":"","x":1}}""")]
    [InlineData(
        """{"_":"updateUnconfirmedSession","session":{"_":"unconfirmedSession","type":{"_":"sessionTypeToaster"},"date":1,"device_model":"","location":""}}""")]
    public void An_unknown_name_is_refused_at_any_depth(string json)
    {
        var any = () => JsonSerializer.Deserialize<TdObject>(json, _strict);
        var envelope = () => JsonSerializer.Deserialize<TdEnvelope>(json, _strict);

        JsonSerializer.Deserialize<TdObject>(json).Should().NotBeNull();
        any.Should().Throw<JsonException>();
        envelope.Should().Throw<JsonException>();
    }

    [Fact]
    public void Every_line_of_TDLib_since_2023_passes()
    {
        var lines = 0;
        foreach (var file in GoldenFiles.WriterCorpus.Names.Where(file => string.CompareOrdinal(file, "2023") > 0))
        {
            foreach (var line in GoldenFiles.GoldenFolder.ReadLines("writer", file))
            {
                JsonSerializer.Deserialize<TdEnvelope>(line, _strict).Should().Be(TdEnvelope.Parse(line));
                lines++;
            }
        }

        lines.Should().Be(511 + 601);
    }
}
