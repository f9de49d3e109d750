namespace TdSession.InteropTests.Environment;

/// <summary>One TDLib of each version for all tests. It starts with its first test, and closes after the last one.</summary>
public sealed class TdLibHosts : IAsyncDisposable
{
    private readonly Dictionary<string, TdLibHost> _hosts = [];
    private readonly Dictionary<string, LoggedInTdLib> _loggedIn = [];
    private readonly Lazy<DirectoryInfo> _databases = new(() => Directory.CreateTempSubdirectory("tdsession-interop-"));

    internal async Task<TdLibHost> GetAsync(string versionName) =>
        _hosts.TryGetValue(versionName, out TdLibHost? host) ? host : _hosts[versionName] = await TdLibHost.StartAsync(versionName);

    /// <summary>Returns a TDLib that is logged in, without the effects of earlier tests.</summary>
    internal async Task<LoggedInTdLib> LogInAsync(string versionName)
    {
        if (!_loggedIn.TryGetValue(versionName, out LoggedInTdLib? tdLib))
        {
            string directory = Path.Combine(_databases.Value.FullName, versionName);
            tdLib = _loggedIn[versionName] = await LoggedInTdLib.StartAsync(await GetAsync(versionName), directory);
        }

        await tdLib.StartAfreshAsync();
        return tdLib;
    }

    /// <summary>Runs a program that loads the TDLib of a version itself. It must end without an error.</summary>
    internal async Task<HostReply.Ran> RunProgramAsync(
        string versionName, string program, string[] arguments, HostCommand.Connect database, StandInAnswers answers, string input = "")
    {
        TdLibHost host = await GetAsync(versionName);
        var ran = (HostReply.Ran)await host.CommandAsync(new HostCommand.RunProgram(
            Path.Combine(AppContext.BaseDirectory, program), arguments, input, Path.GetDirectoryName(host.Version.LibraryPath)!, database,
            answers));
        ran.ExitCode.Should().Be(0, ran.Errors);
        return ran;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_hosts.Values.Select(host => host.DisposeAsync().AsTask()));
        if (_databases.IsValueCreated)
        {
            _databases.Value.Delete(recursive: true);
        }
    }
}
