using System.Diagnostics;
using TdSession.InteropTests.Host.Protocol;
using TdSession.InteropTests.Host.TdLib;
using TdSession.StandIn;

namespace TdSession.InteropTests.Host;

/// <summary>Carries out one command after the other, until there are no more.</summary>
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
                reply = await CarryOutAsync(command);
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

    private async Task<HostReply> CarryOutAsync(HostCommand command)
    {
        switch (command)
        {
            case HostCommand.Execute execute:
                return new HostReply.Executed([.. execute.Requests.Select(request => library.Execute(request))]);
            case HostCommand.TakeCalls:
                return new HostReply.Called(Server.Account.TakeCalls());
            case HostCommand.RunProgram run:
                return await RunAsync(run);
            case HostCommand.Start:
                _client = NewClient();
                break;
            case HostCommand.Connect connect:
                Connect(connect);
                break;
            case HostCommand.Close:
                Client.Close();
                _client = null;
                break;
            case HostCommand.Send send:
                Client.Send(send.Request);
                break;
            case HostCommand.Serve serve:
                Server.Account.Serve(serve.Sessions, serve.InactiveTtlDays);
                break;
            case HostCommand.ServeConnections serve:
                Server.Account.Serve(serve.Bot, serve.Websites);
                break;
            case HostCommand.Fail fail:
                Server.Account.Fail(fail.Error);
                break;
            case HostCommand.AnswerFalse answer:
                Server.Account.AnswerFalse(answer.IsFalse);
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

    private void Connect(HostCommand.Connect command)
    {
        _server = new StandInServer(crash => Reply(new HostReply.Failed(crash.ToString())));
        TdLibDatabase.Write(command.Directory, _server.Key, _server.Port, command.Account, command.KnownUnconfirmedLogins);
        _client = NewClient();
    }

    private async Task<HostReply> RunAsync(HostCommand.RunProgram command)
    {
        using var server = new StandInServer(crash => Reply(new HostReply.Failed(crash.ToString())));
        server.Account.Serve(command.Sessions, inactiveTtlDays: 180);
        server.Account.Serve(command.Bot, websites: []);
        TdLibDatabase.Write(command.Directory, server.Key, server.Port, command.Account, command.KnownUnconfirmedLogins);
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(command.Directory),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LD_LIBRARY_PATH"] = command.LibraryFolder;
        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(string.Concat(command.Input.Select(line => $"{line}\n")));
        process.StandardInput.Close();
        Task<string> printed = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        return new HostReply.Ran(process.HasExited ? process.ExitCode : -1, await printed, await errors, server.Account.TakeCalls());
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
