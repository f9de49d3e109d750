using System.Text.Json;
using System.Text.Json.Serialization;

namespace TdSession.Tests.Serialization;

/// <summary>With <see cref="JsonUnmappedMemberHandling.Disallow"/> an app hears of everything that the library does not know; what TDLib
/// says today passes.</summary>
public sealed class StrictReadingTests
{
    private static readonly JsonSerializerOptions _strict = new() { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

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
