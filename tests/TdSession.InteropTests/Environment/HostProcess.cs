using TdSession.InteropTests.Host.Isolation;

namespace TdSession.InteropTests.Environment;

/// <summary>The child process that alone loads <c>libtdjson</c>: its lines in and out, its last words, its exit code.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private HostProcess(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        _process.BeginErrorReadLine();
    }

    /// <param name="isolationCommand">What to start the host with, so that it has a network namespace of its own.</param>
    /// <param name="libraryPath">The <c>libtdjson</c> to load.</param>
    public static HostProcess Start(IReadOnlyList<string> isolationCommand, string libraryPath)
    {
        string host = Path.Combine(AppContext.BaseDirectory, "TdSession.InteropTests.Host");
        string[] command = [.. isolationCommand, host, libraryPath, NetworkNamespace.Identity];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new HostProcess(Process.Start(start) ?? throw new InvalidOperationException("The host did not start."));
    }

    public async Task WriteAsync(HostCommand command)
    {
        await _process.StandardInput.WriteLineAsync(JsonLines.Write(command));
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>The next line, or <see langword="null"/> after the last.</summary>
    public async Task<HostReply?> ReadAsync(CancellationToken cancellation)
    {
        string? line = await _process.StandardOutput.ReadLineAsync(cancellation);
        return line is null ? null : JsonLines.Read<HostReply>(line);
    }

    /// <summary>Lets the host end, which closes TDLib first, and returns its exit code.</summary>
    public async Task<int> EndAsync(CancellationToken cancellation)
    {
        _process.StandardInput.Close();
        while (await ReadAsync(cancellation) is not null)
        {
            // What TDLib says while it closes is nobody's business any more.
        }

        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    /// <summary>An exception that tells all there is to know about the host.</summary>
    public InvalidOperationException Failure(string what) => new(
        $"The host {what}. It {State}; on standard error: {_errors}");

    private string State => _process.HasExited ? $"has exited with code {_process.ExitCode}" : "is running";

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
