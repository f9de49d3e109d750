using TdSession.InteropTests.SchemaDrift;

namespace TdSession.InteropTests.Loop;

/// <summary>TDLib closes before the server has answered a request.</summary>
public sealed class UnfinishedRequestTests(TdLibHosts hosts)
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(30);

    private static readonly StandInBot _bot = new(7);

    private static readonly (TdFunction Request, string Change)[] _stored =
    [
        (new TerminateSession(42), "account.resetAuthorization 42"),
        (new TerminateAllOtherSessions(), "auth.resetAuthorizations"),
        (new ConfirmSession(42), "account.changeAuthorizationSettings 42 confirmed"),
        (new ToggleSessionCanAcceptCalls(42, false), "account.changeAuthorizationSettings 42 call_requests_disabled:True"),
        (new ToggleSessionCanAcceptSecretChats(42, true), "account.changeAuthorizationSettings 42 encrypted_requests_disabled:False"),
        (new SetInactiveSessionTtl(30), "account.setAuthorizationTTL 30"),
        (new DisconnectWebsite(5), "account.resetWebAuthorization 5"),
        (new DisconnectAllWebsites(), "account.resetWebAuthorizations"),
    ];

    private static readonly TdFunction[] _notStored =
    [
        new GetActiveSessions(), new ConfirmQrCodeAuthentication("tg://login?token=AAEC"), new DeleteBusinessConnectedBot(_bot.UserId),
        new ConfirmBusinessConnectedBot(_bot.UserId),
    ];

    /// <summary>The server can still receive a failed request: TDLib stores it in its database until the server has answered.</summary>
    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Aborted_requests_are_sent_again_after_a_restart(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        await tdLib.ServeAsync(new StandInAnswers { Bot = _bot });
        await tdLib.AskAsync(new GetBusinessConnectedBot());
        await tdLib.FailAsync(new StandInError(500, "INTERNAL"));
        var extras = new List<string>();
        foreach (TdFunction request in _stored.Select(item => item.Request).Concat(_notStored)
            .Where(request => ModelSchema.Has(tdLib.Version.Schema, request.GetType())))
        {
            extras.Add(await tdLib.SendAsync(request));
        }

        await TakeChangesAsync(tdLib, atLeast: 1);
        await tdLib.CloseAsync();
        await tdLib.TakeChangesAsync();
        await tdLib.FailAsync(null);
        foreach (string extra in extras)
        {
            (await tdLib.AnswerAsync(extra)).Should().Be(new Error { Code = 500, Message = "Request aborted" });
        }

        int closed = tdLib.Heard.Count;
        await tdLib.ReopenAsync();

        (await TakeChangesAsync(tdLib, _stored.Length)).Should().BeEquivalentTo(_stored.Select(item => item.Change));
        tdLib.HeardObjects.Skip(closed).Where(answer => answer is Ok or Error)
            .Should().Equal([new Ok()], "only setTdlibParameters is answered");
    }

    private static async Task<IReadOnlyList<string>> TakeChangesAsync(LoggedInTdLib tdLib, int atLeast)
    {
        var clock = Stopwatch.StartNew();
        var changes = new List<string>();
        while (changes.Count < atLeast && clock.Elapsed < _timeout)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
            changes.AddRange(await tdLib.TakeChangesAsync());
        }

        return changes;
    }
}
