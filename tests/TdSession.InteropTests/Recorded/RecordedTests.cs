namespace TdSession.InteropTests.Recorded;

/// <summary>Compares the golden files with the messages of a real TDLib. To record them again, set <c>RECORD_GOLDEN=1</c>: see
/// <c>PROVENANCE.md</c> in their folder.</summary>
public sealed class RecordedTests
{
    private static readonly bool _records = System.Environment.GetEnvironmentVariable("RECORD_GOLDEN") == "1";

    [Theory, MemberData(nameof(RecordedFiles.Versions), MemberType = typeof(RecordedFiles))]
    public async Task Recorded_messages_match_the_committed_files(string versionName)
    {
        IReadOnlyDictionary<string, string> recorded = await RecordedFiles.RecordAsync(versionName);

        foreach ((string name, string text) in recorded)
        {
            if (_records)
            {
                await RecordedFiles.WriteAsync(name, text);
            }

            RecordedFiles.WithoutIdentifiersOfTheRun(name, text).Should().Equal(
                RecordedFiles.WithoutIdentifiersOfTheRun(name, await RecordedFiles.ReadCommittedAsync(name)), "this is {0}", name);
        }
    }
}
