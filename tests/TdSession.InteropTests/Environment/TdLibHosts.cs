namespace TdSession.InteropTests.Environment;

/// <summary>One TDLib a version for the whole run, started when a test first asks for it, closed and cleaned up after at the end.</summary>
public sealed class TdLibHosts : IAsyncDisposable
{
    private readonly Dictionary<TdLibVersion, TdLibHost> _hosts = [];
    private readonly Dictionary<TdLibVersion, LoggedInTdLib> _loggedIn = [];
    private readonly Lazy<DirectoryInfo> _databases = new(() => Directory.CreateTempSubdirectory("tdsession-interop-"));

    internal async Task<TdLibHost> GetAsync(TdLibVersion version)
    {
        if (!_hosts.TryGetValue(version, out TdLibHost? host))
        {
            host = await TdLibHost.StartAsync(version);
            _hosts.Add(version, host);
        }

        return host;
    }

    /// <summary>A TDLib that is logged in, with nothing left over from an earlier test.</summary>
    internal async Task<LoggedInTdLib> LogInAsync(TdLibVersion version)
    {
        if (!_loggedIn.TryGetValue(version, out LoggedInTdLib? tdLib))
        {
            string directory = Path.Combine(_databases.Value.FullName, version.Name);
            tdLib = await LoggedInTdLib.StartAsync(version, await GetAsync(version), directory);
            _loggedIn.Add(version, tdLib);
        }

        await tdLib.StartAfreshAsync();
        return tdLib;
    }

    public async ValueTask DisposeAsync()
    {
        var failures = new List<Exception>();
        foreach (TdLibHost host in _hosts.Values)
        {
            try
            {
                await host.DisposeAsync();
            }
            catch (Exception e) when (e is InvalidOperationException or OperationCanceledException)
            {
                failures.Add(e);
            }
        }

        if (_databases.IsValueCreated)
        {
            _databases.Value.Delete(recursive: true);
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }
}
