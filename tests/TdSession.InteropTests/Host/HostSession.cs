using System.Diagnostics;
using System.Text;
using TdSession.InteropTests.Host.Protocol;
using TdSession.InteropTests.Host.TdLib;
using TdSession.StandIn;

namespace TdSession.InteropTests.Host;

/// <summary>Runs the commands of the tests one by one, until standard input ends.</summary>
internal sealed class HostSession(TdJsonLibrary library, TextReader input, TextWriter output) : IDisposable
{
    private readonly Lock _lock = new();
    private StandInServer? _server;
    private TdClient? _client;

    public async Task RunAsync()
    {
        library.Execute("""{"@type":"setLogVerbosityLevel","new_verbosity_level":0}"""u8);
        Reply(new HostReply.Ready());
        while (await input.ReadLineAsync() is { } line)
        {
            HostCommand command = JsonLines.Read<HostCommand>(line);
            HostReply reply;
            try
            {
                reply = await RunAsync(command);
            }
            catch (Exception e)
            {
                reply = new HostReply.Failed(e.ToString());
            }

            Reply(reply with { Id = command.Id });
        }

        _client?.Close();
    }

    public void Dispose() => _server?.Dispose();

    private StandInServer Server => _server ?? throw new InvalidOperationException("There is no server yet.");

    private TdClient Client => _client ?? throw new InvalidOperationException("There is no client yet.");

    private async Task<HostReply> RunAsync(HostCommand command)
    {
        switch (command)
        {
            case HostCommand.Execute execute:
                return new HostReply.Executed([.. execute.Requests.Select(request => library.Execute(request))]);
            case HostCommand.TakeChanges:
                return new HostReply.Changed(Server.Account.TakeChanges());
            case HostCommand.RunProgram run:
                return await RunProgramAsync(run);
            case HostCommand.Start:
                _client = NewClient();
                break;
            case HostCommand.Connect connect:
                _server = StartServer(connect);
                _client = NewClient();
                break;
            case HostCommand.Close:
                Client.Close();
                _client = null;
                break;
            case HostCommand.Send send:
                Client.Send(send.Request);
                break;
            case HostCommand.Serve serve:
                Server.Account.Serve(serve.Answers);
                break;
            case HostCommand.AcceptQrCode:
                await Server.AcceptQrCodeAsync();
                break;
            case HostCommand.Announce announce:
                await Server.AnnounceAsync(announce.Login, announce.IsConfirmed);
                break;
            case HostCommand.AnnounceBot announce:
                await Server.AnnounceBotAsync(announce.BotUserId, announce.Login, announce.IsConfirmed);
                break;
            default:
                throw new NotSupportedException($"No such command: {command.GetType().Name}.");
        }

        return new HostReply.Done();
    }

    private StandInServer StartServer(HostCommand.Connect command)
    {
        var server = new StandInServer(crash => Reply(new HostReply.Failed(crash.ToString())));
        TdLibDatabase.Write(command.Directory, server.Key, server.Port, command.Account, command.KnownUnconfirmedLogins);
        return server;
    }

    private async Task<HostReply> RunProgramAsync(HostCommand.RunProgram command)
    {
        using StandInServer server = StartServer(command.Database);
        server.Account.Serve(command.Answers);
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(command.Database.Directory),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LD_LIBRARY_PATH"] = command.LibraryFolder;
        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(command.Input);
        process.StandardInput.Close();
        Task<string> output = ReadOutputAsync(process.StandardOutput, server.AcceptQrCodeAsync);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        return new HostReply.Ran(process.HasExited ? process.ExitCode : -1, await output, await errors, server.Account.TakeChanges());
    }

    /// <summary>Reads what a program prints, and scans the QR code whose link it prints.</summary>
    private static async Task<string> ReadOutputAsync(StreamReader output, Func<Task> scanQrCodeAsync)
    {
        var text = new StringBuilder();
        while (await output.ReadLineAsync() is { } line)
        {
            text.Append(line).Append('\n');
            if (line.StartsWith("tg://login?token=", StringComparison.Ordinal))
            {
                await scanQrCodeAsync();
            }
        }

        return text.ToString();
    }

    private TdClient NewClient() => new(library, message => Reply(new HostReply.Received(message)));

    private void Reply(HostReply reply)
    {
        string line = JsonLines.Write(reply);
        lock (_lock)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }
}
