namespace TdSession.InteropTests.Loop;

/// <summary>The program that the documentation shows, run with a real TDLib.</summary>
public sealed class ExampleProgramTests(TdLibHosts hosts)
{
    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task Documented_program_lists_the_sessions(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        TdLibHost host = await hosts.GetAsync(version);
        DirectoryInfo database = Directory.CreateTempSubdirectory("tdsession-example-");
        StandInSession served = SampleSessions.All[0].Served;
        try
        {
            var run = new HostCommand.RunProgram(
                Path.Combine(AppContext.BaseDirectory, "TdSession.InteropTests.Example"),
                [JsonSerializer.Serialize(LoggedInTdLib.Parameters(database.FullName))],
                Path.GetDirectoryName(version.LibraryPath)!,
                database.FullName,
                [served]);
            var ran = (HostReply.Ran)await host.CommandAsync(run);

            ran.ExitCode.Should().Be(0, ran.Errors);
            ran.Output.Should().Be(
                $"{served.AppName} on {SampleSessions.All[0].Type}, last used {DateTimeOffset.FromUnixTimeSeconds(served.DateActive):u}\n");
        }
        finally
        {
            database.Delete(recursive: true);
        }
    }

    [Fact]
    public void Documentation_contains_the_example_program() =>
        File.ReadAllText(Path.Combine(Workspace.RepositoryFolder, "docs", "messages.md"))
            .Should().Contain(
                File.ReadAllText(Path.Combine(Workspace.RepositoryFolder, "tests", "TdSession.InteropTests", "Example", "Program.cs")));
}
