namespace TdSession.Tests.Serialization;

/// <summary>With <see cref="JsonUnmappedMemberHandling.Disallow"/> an app hears of everything that the library does not know. Every
/// field that a TDLib has or had is accepted.</summary>
public sealed class StrictReadingTests
{
    private static readonly JsonSerializerOptions _strict = new() { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    [Fact]
    public void Strict_options_accept_every_line_of_every_era()
    {
        var lines = 0;
        foreach (var file in GoldenFiles.WriterCorpus.Names)
        {
            foreach (var line in GoldenFiles.GoldenFolder.ReadLines("writer", file))
            {
                JsonSerializer.Deserialize<TdEnvelope>(line, _strict).Should().Be(TdEnvelope.Parse(line));
                lines++;
            }
        }

        lines.Should().Be(2661);
    }
}
