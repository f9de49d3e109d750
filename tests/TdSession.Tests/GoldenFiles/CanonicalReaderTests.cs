using System.Text;
using System.Text.RegularExpressions;

namespace TdSession.Tests.GoldenFiles;

/// <summary>What TDLib and the JavaScript clients write takes the short way through <see cref="TdEnvelope.Parse"/>, and the short way ends where the long one does.</summary>
public sealed class CanonicalReaderTests
{
    public static TheoryData<string, string> Corpora()
    {
        var data = new TheoryData<string, string>();
        foreach (var (folder, ending) in new[] { (WriterCorpus.Folder, ".jsonl"), ("libtdjson", ""), ("js", ".json") })
        {
            foreach (var file in GoldenFolder.Files(folder, ending))
            {
                if (!file.Contains(".values.") && !file.Contains("startup") && !file.Contains("stream"))
                {
                    data.Add(folder, file);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void Both_ways_through_a_message_end_at_the_same_value(string folder, string file)
    {
        foreach (var line in GoldenFolder.ReadLines(folder, file))
        {
            TdEnvelope.Parse(line).Equals(TdEnvelope.ParseAny(line)).Should().BeTrue();
        }
    }

    /// <remarks>The exceptions: texts that are longer than the canonical reader's buffer.</remarks>
    [Theory]
    [MemberData(nameof(Corpora))]
    public void The_short_way_is_taken(string folder, string file)
    {
        foreach (var line in GoldenFolder.ReadLines(folder, file).Where(line => !IsException(line)))
        {
            TdEnvelope.ParseCanonical(line).Should().NotBeNull(Encoding.UTF8.GetString(line));
        }
    }

    [Theory]
    [InlineData("""{ "@type":"ok"}""")]
    [InlineData("""{"@type":"ok" }""")]
    [InlineData("{\"@type\":\"ok\"}\0")]
    [InlineData("""{"@type":"error","message":"","code":1}""")]
    [InlineData("""{"@type":"error","code":"1","message":""}""")]
    [InlineData("""{"@type":"error","code":01,"message":""}""")]
    [InlineData("""{"@type":"error","code":-0,"message":""}""")]
    [InlineData("""{"@type":"error","code":2147483648,"message":""}""")]
    [InlineData("""{"@type":"error","code":1,"message":"","code":1}""")]
    [InlineData("""{"@type":"error","code":1,"message":"\ud83d"}""")]
    [InlineData("""{"@type":"error","code":1,"message":"","@type":"error"}""")]
    [InlineData("""{"@type":"error","code":1,"message":"","x":1,"x":2}""")]
    [InlineData("""{"@type":"error","code":1,"message":"","@client_id":"x"}""")]
    [InlineData("""{"@type":"error","code":1,"message":"","x":}""")]
    [InlineData("""{"@type":"error","code":1,"message":"","x":[1}""")]
    [InlineData("""{"@type":"error","code":1,"message":""},""")]
    [InlineData("""{"@type":"error","code":1,"message":""}}""")]
    [InlineData("""{"@type":"error","code":1,"message":"" """)]
    [InlineData("""{"@type":"terminateSession","session_id":"9223372036854775808"}""")]
    [InlineData("""{"@type":"terminateSession","session_id":5}""")]
    public void Whatever_is_not_canonical_is_left_to_the_long_way(string json) =>
        TdEnvelope.ParseCanonical(Encoding.UTF8.GetBytes(json)).Should().BeNull();

    [Theory]
    [InlineData("""{"@type":"ok","new":{"@type":"x","list":[1.50,"\u00e9"]},"@extra":[1,{"a":null}],"@client_id":7}""")]
    [InlineData("""{"_":"session","id":"-1","is_current":false,"type":{"_":"sessionTypeToaster"},"api_id":1,"application_name":"","application_version":"","is_official_application":false,"device_model":"é\u0000","platform":"","system_version":"","log_in_date":-2147483648,"last_active_date":2147483647,"ip":"","country":"","region":"x"}""")]
    public void Unknown_fields_and_types_and_extras_take_the_short_way_too(string json)
    {
        var line = Encoding.UTF8.GetBytes(json.Replace("é\\u0000", "\\u00e9\\u0000"));

        TdEnvelope.ParseCanonical(line).Should().Be(TdEnvelope.ParseAny(line));
    }

    [Fact]
    public void The_end_of_a_line_makes_no_difference() => TdEnvelope.ParseCanonical("{\"@type\":\"ok\"} \t\r\n"u8).Should().Be(TdEnvelope.Parse("{\"@type\":\"ok\"}"u8));

    private static bool IsException(byte[] line) =>
        Regex.Matches(Encoding.UTF8.GetString(line), """ "(\\.|[^"\\])*" """.Trim()).Cast<Match>().Any(literal => literal.Length > 512);
}
