namespace TdSession.InteropTests.Environment;

/// <summary>A TDLib client that is logged in to the stand-in server, or can log in. Requests and answers are TdSession's types, and
/// TdSession must rewrite each answer byte for byte.</summary>
internal sealed class LoggedInTdLib(TdLibHost host, string directory)
{
    private StandInAnswers _answers = new();
    private int _lastExtra;

    public TdLibVersion Version => host.Version;

    /// <summary>Gets the messages that TDLib has sent in this test.</summary>
    public IReadOnlyList<byte[]> Heard => host.Heard;

    /// <summary>Gets the objects of these messages.</summary>
    public IEnumerable<TdObject> HeardObjects => Heard.Select(message => TdEnvelope.Parse(message).Object);

    public static async Task<LoggedInTdLib> StartAsync(TdLibHost host, string directory, StandInAccount account = StandInAccount.User)
    {
        var tdLib = new LoggedInTdLib(host, directory);
        await host.CommandAsync(new HostCommand.Connect(directory, [], account));
        await tdLib.OpenDatabaseAsync(account == StandInAccount.None ? "authorizationStateWaitPhoneNumber" : "authorizationStateReady");
        return tdLib;
    }

    /// <summary>The first request to every TDLib, with the folder of its database.</summary>
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

    /// <summary>Removes what an earlier test left: answers, changes, messages and unconfirmed sessions.</summary>
    public async Task StartAfreshAsync()
    {
        await ServeAsync(new StandInAnswers());
        await AskAsync(new TerminateAllOtherSessions());
        await TakeChangesAsync();
        host.ForgetMessages();
    }

    public Task CloseAsync() => host.CommandAsync(new HostCommand.Close());

    /// <summary>Starts TDLib again, with the same database and the same server.</summary>
    public async Task ReopenAsync()
    {
        await host.CommandAsync(new HostCommand.Start());
        await OpenDatabaseAsync("authorizationStateReady");
    }

    /// <summary>Waits for an authorization state.</summary>
    public Task StateAsync(string state)
    {
        byte[] update = Encoding.UTF8.GetBytes(
            $$"""{"@type":"updateAuthorizationState","authorization_state":{"@type":"{{state}}" """.TrimEnd());
        return host.ReceiveAsync(message => message.AsSpan().StartsWith(update));
    }

    public Task AcceptQrCodeAsync() => host.CommandAsync(new HostCommand.AcceptQrCode());

    public async Task<TdObject> AskAsync(TdObject request) => await AnswerAsync(await SendAsync(request));

    /// <summary>Sends a request, and returns the <c>@extra</c> of its answer.</summary>
    public async Task<string> SendAsync(TdObject request)
    {
        string extra = $"request {++_lastExtra}";
        var envelope = new TdEnvelope { Object = request, Extra = JsonSerializer.SerializeToElement(extra) };
        await host.CommandAsync(new HostCommand.Send(JsonSerializer.SerializeToUtf8Bytes(envelope, Version.Options)));
        return extra;
    }

    public async Task<TdObject> AnswerAsync(string extra) => Version.Parse(
        await host.ReceiveAsync(message => TdEnvelope.Parse(message).TryGetExtra(out string? found) && found == extra)).Object;

    public async Task<UpdateUnconfirmedSession> NextUnconfirmedSessionAsync() => (UpdateUnconfirmedSession)Version.Parse(
        await host.ReceiveAsync(message => TdEnvelope.Parse(message).Object is UpdateUnconfirmedSession)).Object;

    public Task ServeAsync(StandInAnswers answers)
    {
        _answers = answers;
        return host.CommandAsync(new HostCommand.Serve(answers));
    }

    public Task ServeAsync(params StandInSession[] sessions) => ServeAsync(_answers with { Sessions = sessions });

    public Task FailAsync(StandInError? error) => ServeAsync(_answers with { Error = error });

    public Task AnnounceAsync(StandInLogin login) => host.CommandAsync(new HostCommand.Announce(login, IsConfirmed: false));

    public Task AnnounceBotAsync(long botUserId, StandInLogin login) =>
        host.CommandAsync(new HostCommand.AnnounceBot(botUserId, login, IsConfirmed: false));

    public Task ConfirmBotAsync(long botUserId) =>
        host.CommandAsync(new HostCommand.AnnounceBot(botUserId, new StandInLogin(0, 0, "", ""), IsConfirmed: true));

    /// <summary>Returns the changes on the server since the previous call.</summary>
    public async Task<IReadOnlyList<string>> TakeChangesAsync() =>
        ((HostReply.Changed)await host.CommandAsync(new HostCommand.TakeChanges())).Changes;

    private async Task OpenDatabaseAsync(string state)
    {
        await host.CommandAsync(new HostCommand.Send(JsonSerializer.SerializeToUtf8Bytes(Parameters(directory))));
        await StateAsync(state);
    }
}
