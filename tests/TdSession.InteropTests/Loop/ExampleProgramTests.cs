namespace TdSession.InteropTests.Loop;

/// <summary>The program of <c>docs/messages.md</c>, run with a real TDLib.</summary>
public sealed class ExampleProgramTests(TdLibHosts hosts)
{
    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task Documented_program_lists_the_sessions(string versionName)
    {
        DirectoryInfo database = Directory.CreateTempSubdirectory("tdsession-example-");
        StandInSession served = SampleSessions.Served[0];
        try
        {
            HostReply.Ran ran = await hosts.RunProgramAsync(
                versionName,
                "TdSession.InteropTests.Example",
                [JsonSerializer.Serialize(LoggedInTdLib.Parameters(database.FullName))],
                new HostCommand.Connect(database.FullName, []),
                new StandInAnswers { Sessions = [served] });

            ran.Output.Should().Be(
                $"{served.AppName} on {SampleSessions.All[0].Type}, last used {DateTimeOffset.FromUnixTimeSeconds(served.DateActive):u}\n");
        }
        finally
        {
            database.Delete(recursive: true);
        }
    }
}
