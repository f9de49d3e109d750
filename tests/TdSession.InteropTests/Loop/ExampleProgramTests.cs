namespace TdSession.InteropTests.Loop;

/// <summary>The program of <c>docs/messages.md</c>, run with a real TDLib.</summary>
public sealed class ExampleProgramTests(TdLibHosts hosts) : IDisposable
{
    private readonly DirectoryInfo _database = Directory.CreateTempSubdirectory("tdsession-example-");

    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task Documented_program_lists_the_sessions(string versionName)
    {
        StandInSession served = SampleSessions.Served[0];

        HostReply.Ran ran = await RunAsync(versionName, LoggedInTdLib.Parameters(_database.FullName), served);

        ran.Output.Should().Be(
            $"{served.AppName} on {SampleSessions.All[0].Type}, last used {DateTimeOffset.FromUnixTimeSeconds(served.DateActive):u}\n");
    }

    [Fact]
    public async Task Documented_program_shows_refused_parameters()
    {
        HostReply.Ran ran = await RunAsync(
            TdLibVersion.Newest.Name, new(LoggedInTdLib.Parameters(_database.FullName)) { ["api_id"] = 0 });

        ran.Output.Should().BeEmpty();
        ran.Errors.Should().StartWith("TDLib answered with error 400: Valid api_id must be provided");
    }

    public void Dispose() => _database.Delete(recursive: true);

    private Task<HostReply.Ran> RunAsync(
        string versionName, Dictionary<string, object> parameters, params StandInSession[] sessions) =>
        hosts.RunProgramAsync(
            versionName,
            "TdSession.InteropTests.Example",
            [JsonSerializer.Serialize(parameters)],
            new HostCommand.Connect(_database.FullName, []),
            new StandInAnswers { Sessions = sessions });
}
