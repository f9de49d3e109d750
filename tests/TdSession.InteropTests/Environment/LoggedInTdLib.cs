namespace TdSession.InteropTests.Environment;

/// <summary>A TDLib that believes it is logged in to Telegram, or can log in, and talks to the stand-in server. Speaks TdSession's
/// types.</summary>
internal sealed class LoggedInTdLib
{
    private readonly TdLibHost _host;
    private readonly string _directory;
    private int _lastExtra;

    private LoggedInTdLib(TdLibVersion version, TdLibHost host, string directory)
    {
        Version = version;
        _host = host;
        _directory = directory;
    }

    public TdLibVersion Version { get; }

    /// <summary>Every message that TDLib has sent so far, about sessions or not.</summary>
    public IReadOnlyList<byte[]> Heard => _host.Heard;

    public static async Task<LoggedInTdLib> StartAsync(
        TdLibVersion version, TdLibHost host, string directory, StandInAccount account = StandInAccount.User)
    {
        var tdLib = new LoggedInTdLib(version, host, directory);
        await host.CommandAsync(new HostCommand.Connect(directory, [], account));
        await tdLib.OpenDatabaseAsync(account == StandInAccount.None ? "authorizationStateWaitPhoneNumber" : "authorizationStateReady");
        return tdLib;
    }

    /// <summary>The first request to every TDLib, about where its database is.</summary>
    public static Dictionary<string, object> Parameters(string directory) => new()
    {
        ["@type"] = "setTdlibParameters",
        ["use_test_dc"] = true,
        ["database_directory"] = directory,
        ["files_directory"] = directory,
        ["api_id"] = 1,
        ["api_hash"] = "0",
        ["system_language_code"] = "en",
        ["device_model"] = "TdSession.InteropTests",
        ["application_version"] = "1",
    };

    /// <summary>Leaves no session on the server, no error, and no log-in that waits for confirmation.</summary>
    public async Task StartAfreshAsync()
    {
        await FailAsync(null);
        await ServeAsync([]);
        await ServeAsync(null, []);
        await AskAsync(new TerminateAllOtherSessions());
        await TakeChangesAsync();
        _host.ForgetMessages();
    }

    public Task CloseAsync() => _host.CommandAsync(new HostCommand.Close());

    /// <summary>Starts TDLib again, with the same database and the same server.</summary>
    public async Task ReopenAsync()
    {
        await _host.CommandAsync(new HostCommand.Start());
        await OpenDatabaseAsync("authorizationStateReady");
    }

    /// <summary>Waits until TDLib tells of a state of the log-in.</summary>
    public Task StateAsync(string state)
    {
        byte[] update = Encoding.UTF8.GetBytes(
            $$"""{"@type":"updateAuthorizationState","authorization_state":{"@type":"{{state}}" """.TrimEnd());
        return _host.ReceiveAsync(message => message.AsSpan().StartsWith(update));
    }

    public Task AcceptQrCodeAsync() => _host.CommandAsync(new HostCommand.AcceptQrCode());

    /// <summary>Sends a request with an <c>@extra</c> of its own, and returns the answer to it as TDLib wrote it.</summary>
    public async Task<byte[]> AskAsync(TdObject request) => await AnswerAsync(await SendAsync(request));

    /// <summary>Sends a request, and returns the <c>@extra</c> that its answer will have.</summary>
    public async Task<string> SendAsync(TdObject request)
    {
        string extra = $"request {++_lastExtra}";
        var envelope = new TdEnvelope { Object = request, Extra = JsonSerializer.SerializeToElement(extra) };
        await _host.CommandAsync(new HostCommand.Send(JsonSerializer.SerializeToUtf8Bytes(envelope, Version.Options)));
        return extra;
    }

    /// <summary>The answer with an <c>@extra</c>, as TDLib wrote it.</summary>
    public Task<byte[]> AnswerAsync(string extra) =>
        _host.ReceiveAsync(message => TdEnvelope.Parse(message).TryGetExtra(out string? found) && found == extra);

    public async Task<UpdateUnconfirmedSession> NextUnconfirmedSessionAsync()
    {
        byte[] message = await NextUnconfirmedSessionMessageAsync();
        return (UpdateUnconfirmedSession)TdEnvelope.Parse(message).Object;
    }

    public Task<byte[]> NextUnconfirmedSessionMessageAsync() =>
        _host.ReceiveAsync(message => TdEnvelope.IsKnownType(message) && TdEnvelope.Parse(message).Object is UpdateUnconfirmedSession);

    public Task ServeAsync(IReadOnlyList<StandInSession> sessions, int inactiveTtlDays = 180) =>
        _host.CommandAsync(new HostCommand.Serve(sessions, inactiveTtlDays));

    public Task ServeAsync(StandInBot? bot, IReadOnlyList<StandInWebsite> websites) =>
        _host.CommandAsync(new HostCommand.ServeConnections(bot, websites));

    public Task FailAsync(StandInError? error) => _host.CommandAsync(new HostCommand.Fail(error));

    public Task AnswerFalseAsync(bool isFalse) => _host.CommandAsync(new HostCommand.AnswerFalse(isFalse));

    public Task AnnounceAsync(StandInLogin login) => _host.CommandAsync(new HostCommand.Announce(login, IsConfirmed: false));

    public Task AnnounceBotAsync(long botUserId, StandInLogin login) =>
        _host.CommandAsync(new HostCommand.AnnounceBot(botUserId, login, IsConfirmed: false));

    public Task ConfirmBotAsync(long botUserId) =>
        _host.CommandAsync(new HostCommand.AnnounceBot(botUserId, new StandInLogin(0, 0, "", ""), IsConfirmed: true));

    /// <summary>What has reached the server, but for the lists that TDLib asks for on its own account.</summary>
    public async Task<IReadOnlyList<StandInCall>> TakeChangesAsync() =>
        [
            .. ((HostReply.Called)await _host.CommandAsync(new HostCommand.TakeCalls())).Calls
                .Where(call => call is not
                    (StandInCall.GetAuthorizations or StandInCall.GetConnectedBots or StandInCall.GetWebAuthorizations)),
        ];
    private async Task OpenDatabaseAsync(string state)
    {
        await _host.CommandAsync(new HostCommand.Send(JsonSerializer.SerializeToUtf8Bytes(Parameters(_directory))));
        await StateAsync(state);
    }
}
