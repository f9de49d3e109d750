using TdSession.InteropTests.SchemaDrift;

namespace TdSession.InteropTests.Loop;

/// <summary>TDLib closes before the server has carried out a request.</summary>
public sealed class UnfinishedRequestTests(TdLibHosts hosts)
{
    private const long SessionId = 42;
    private const int Days = 30;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private static readonly StandInBot _bot = new(7);

    private static readonly (TdFunction Request, StandInCall Call)[] _stored =
    [
        (new TerminateSession(SessionId), new StandInCall.ResetAuthorization(SessionId)),
        (new TerminateAllOtherSessions(), new StandInCall.ResetAuthorizations()),
        (new ConfirmSession(SessionId), new StandInCall.ChangeAuthorizationSettings(SessionId, true, null, null)),
        (new ToggleSessionCanAcceptCalls(SessionId, false), new StandInCall.ChangeAuthorizationSettings(SessionId, false, null, true)),
        (new ToggleSessionCanAcceptSecretChats(SessionId, true),
            new StandInCall.ChangeAuthorizationSettings(SessionId, false, false, null)),
        (new SetInactiveSessionTtl(Days), new StandInCall.SetAuthorizationTtl(Days)),
        (new DisconnectWebsite(5), new StandInCall.ResetWebAuthorization(5)),
        (new DisconnectAllWebsites(), new StandInCall.ResetWebAuthorizations()),
    ];

    private static readonly TdFunction[] _notStored =
    [
        new GetActiveSessions(), new ConfirmQrCodeAuthentication("tg://login?token=AAEC"), new DeleteBusinessConnectedBot(_bot.UserId),
        new ConfirmBusinessConnectedBot(_bot.UserId),
    ];

    /// <summary>A failed request may still be carried out: TDLib keeps it in its database until the server has answered.</summary>
    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Aborted_requests_are_sent_again_after_a_restart(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        LoggedInTdLib tdLib = await hosts.LogInAsync(version);
        await tdLib.ServeAsync(_bot, []);
        await tdLib.AskAsync(new GetBusinessConnectedBot());
        await tdLib.FailAsync(new StandInError(500, "INTERNAL"));
        var extras = new List<string>();
        IEnumerable<TdFunction> notStored = _notStored.Where(request => ModelSchema.Has(version.Schema, request.GetType()));
        foreach (TdFunction request in _stored.Select(item => item.Request).Concat(notStored))
        {
            extras.Add(await tdLib.SendAsync(request));
        }

        await TakeChangesAsync(tdLib, atLeast: 1);
        await tdLib.CloseAsync();
        await tdLib.TakeChangesAsync();
        await tdLib.FailAsync(null);
        foreach (string extra in extras)
        {
            TdEnvelope.Parse(await tdLib.AnswerAsync(extra)).Object.Should().Be(new Error { Code = 500, Message = "Request aborted" });
        }

        int closed = tdLib.Heard.Count;
        await tdLib.ReopenAsync();

        (await TakeChangesAsync(tdLib, _stored.Length)).Should().BeEquivalentTo(
            _stored.Select(item => item.Call), options => options.RespectingRuntimeTypes().ComparingByValue<StandInCall>());
        Answers(tdLib.Heard.Skip(closed)).Should().Equal([new Ok()], "only setTdlibParameters is answered");
    }

    private static async Task<IReadOnlyList<StandInCall>> TakeChangesAsync(LoggedInTdLib tdLib, int atLeast)
    {
        var clock = Stopwatch.StartNew();
        var calls = new List<StandInCall>();
        while (calls.Count < atLeast && clock.Elapsed < _patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
            calls.AddRange(await tdLib.TakeChangesAsync());
        }

        return calls;
    }

    private static IEnumerable<TdObject> Answers(IEnumerable<byte[]> messages) =>
        messages.Select(message => TdEnvelope.Parse(message).Object).Where(answer => answer is Ok or Error);
}
