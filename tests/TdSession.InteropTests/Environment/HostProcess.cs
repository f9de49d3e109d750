using TdSession.InteropTests.Host.Isolation;

namespace TdSession.InteropTests.Environment;

/// <summary>The child process that loads <c>libtdjson</c>.</summary>
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

    /// <param name="isolationCommand">The command that starts the host in its own network namespace.</param>
    /// <param name="libraryPath">The path of the <c>libtdjson</c> to load.</param>
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

    /// <summary>Returns the next line, or <see langword="null"/> after the last one.</summary>
    public async Task<HostReply?> ReadAsync(CancellationToken cancellation)
    {
        string? line = await _process.StandardOutput.ReadLineAsync(cancellation);
        return line is null ? null : JsonLines.Read<HostReply>(line);
    }

    /// <summary>Closes TDLib and the host, and returns the exit code.</summary>
    public async Task<int> EndAsync(CancellationToken cancellation)
    {
        _process.StandardInput.Close();
        await _process.StandardOutput.ReadToEndAsync(cancellation);
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    /// <summary>Creates an exception that describes the state of the host.</summary>
    public InvalidOperationException Failure(string what) => new(
        $"The host {what}. {(_process.HasExited ? $"Its exit code is {_process.ExitCode}" : "It is running")}. Standard error: {_errors}");

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
