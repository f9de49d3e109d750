namespace TdSession.InteropTests.Environment;

/// <summary>A TDLib of one version, in its own process. It isn't thread-safe.</summary>
internal sealed class TdLibHost : IAsyncDisposable
{
    private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(2);

    private readonly HostProcess _process;
    private readonly List<byte[]> _waiting = [];
    private readonly List<byte[]> _heard = [];
    private int _lastId;

    private TdLibHost(TdLibVersion version)
    {
        Version = version;
        _process = HostProcess.Start(Availability.IsolationCommand, Availability.RequireLibrary(version));
    }

    public TdLibVersion Version { get; }

    /// <summary>Gets the messages since the start, or since <see cref="ForgetMessages"/>.</summary>
    public IReadOnlyList<byte[]> Heard => _heard;

    public static async Task<TdLibHost> StartAsync(string versionName)
    {
        var host = new TdLibHost(TdLibVersion.Named(versionName));
        try
        {
            await host.GreetAsync();
            return host;
        }
        catch
        {
            host._process.Dispose();
            throw;
        }
    }

    public async Task<IReadOnlyList<byte[]>> ExecuteAsync(IReadOnlyList<byte[]> requests) =>
        ((HostReply.Executed)await CommandAsync(new HostCommand.Execute(requests))).Answers;

    public async Task<byte[]> ExecuteAsync(byte[] request) => (await ExecuteAsync([request]))[0];

    public async Task<HostReply> CommandAsync(HostCommand command)
    {
        int id = ++_lastId;
        await _process.WriteAsync(command with { Id = id });
        using var timeout = new CancellationTokenSource(_timeout);
        while (true)
        {
            HostReply reply = await ReadAsync(timeout.Token);
            if (reply.Id == id)
            {
                return reply;
            }

            _waiting.Add(((HostReply.Received)reply).Message);
        }
    }

    /// <summary>Returns the next message that satisfies a condition. The messages before it are kept for later calls.</summary>
    public async Task<byte[]> ReceiveAsync(Predicate<byte[]> condition)
    {
        using var timeout = new CancellationTokenSource(_timeout);
        int found = _waiting.FindIndex(condition);
        while (found < 0)
        {
            _waiting.Add(((HostReply.Received)await ReadAsync(timeout.Token)).Message);
            found = _waiting.FindIndex(_waiting.Count - 1, condition);
        }

        byte[] message = _waiting[found];
        _waiting.RemoveAt(found);
        return message;
    }

    public void ForgetMessages()
    {
        _waiting.Clear();
        _heard.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        using (_process)
        using (var timeout = new CancellationTokenSource(_timeout))
        {
            int exitCode = await _process.EndAsync(timeout.Token);
            if (exitCode != 0)
            {
                throw _process.Failure("did not end well");
            }
        }
    }

    private async Task GreetAsync()
    {
        using var timeout = new CancellationTokenSource(_timeout);
        if (await ReadAsync(timeout.Token) is HostReply.Refused refused)
        {
            Assert.Skip($"TDLib must run without a network: {refused.Reason}.");
        }
    }

    private async Task<HostReply> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            HostReply reply = await _process.ReadAsync(cancellation) ?? throw _process.Failure("broke off");
            if (reply is HostReply.Received received)
            {
                _heard.Add(received.Message);
            }

            return reply is HostReply.Failed failed ? throw _process.Failure($"failed: {failed.Description}") : reply;
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException("TDLib did not send the expected message in time.", e);
        }
    }
}
