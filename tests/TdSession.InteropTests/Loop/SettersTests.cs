namespace TdSession.InteropTests.Loop;

/// <summary>Requests that change something reach the server with the right arguments.</summary>
public sealed class SettersTests(TdLibHosts hosts)
{
    private static readonly long[] _sessionIds = [5, -5, (1L << 53) + 1, long.MaxValue, long.MinValue];

    private static readonly (TdFunction Request, string Change)[] _setters =
    [
        .. _sessionIds.SelectMany(id => new (TdFunction, string)[]
        {
            (new TerminateSession(id), $"account.resetAuthorization {id}"),
            (new ConfirmSession(id), $"account.changeAuthorizationSettings {id} confirmed"),
            (new ToggleSessionCanAcceptCalls(id, true), $"account.changeAuthorizationSettings {id} call_requests_disabled:False"),
            (new ToggleSessionCanAcceptCalls(id, false), $"account.changeAuthorizationSettings {id} call_requests_disabled:True"),
            (new ToggleSessionCanAcceptSecretChats(id, true),
                $"account.changeAuthorizationSettings {id} encrypted_requests_disabled:False"),
            (new ToggleSessionCanAcceptSecretChats(id, false),
                $"account.changeAuthorizationSettings {id} encrypted_requests_disabled:True"),
        }),
        .. new[] { 0, 1, 183, 366, 367 }.Select(
            (TdFunction, string) (days) => (new SetInactiveSessionTtl(days), $"account.setAuthorizationTTL {days}")),
        (new TerminateAllOtherSessions(), "auth.resetAuthorizations"),
    ];

    private static readonly TdFunction[] _fallible =
    [
        new GetActiveSessions(), new TerminateSession(5), new SetInactiveSessionTtl(0),
        new ConfirmQrCodeAuthentication("tg://login?token=AA"),
    ];

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Each_setter_reaches_the_server_and_returns_Ok(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);

        foreach ((TdFunction request, string change) in _setters)
        {
            (await tdLib.AskAsync(request)).Should().Be(new Ok());
            (await tdLib.TakeChangesAsync()).Should().Equal(change);
        }
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task ConfirmQrCodeAuthentication_returns_the_new_session(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);

        foreach ((StandInSession served, SessionType type) in SampleSessions.All)
        {
            await tdLib.ServeAsync(served);

            (await tdLib.AskAsync(new ConfirmQrCodeAuthentication("tg://login?token=AAEC_-4")))
                .Should().Be(SampleSessions.Expected(served, type));
            (await tdLib.TakeChangesAsync()).Should().Equal("auth.acceptLoginToken 000102FFEE");
        }
    }

    /// <summary>TDLib searches only the users that it has loaded.</summary>
    [Theory, MemberData(nameof(TdLibVersion.WithSchema1865), MemberType = typeof(TdLibVersion))]
    public async Task Unknown_bot_is_not_found(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);

        foreach (TdFunction request in new TdFunction[] { new ConfirmBusinessConnectedBot(42), new DeleteBusinessConnectedBot(42) })
        {
            (await tdLib.AskAsync(request)).Should().Be(new Error { Code = 400, Message = "User not found" });
        }

        (await tdLib.TakeChangesAsync()).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(TdLibVersion.WithSchema1865), MemberType = typeof(TdLibVersion))]
    public async Task Requests_about_a_connected_bot_reach_the_server(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        await tdLib.ServeAsync(new StandInAnswers { Bot = new StandInBot(7) });
        await tdLib.AskAsync(new GetBusinessConnectedBot());

        (await tdLib.AskAsync(new ConfirmBusinessConnectedBot(7))).Should().Be(new Ok());
        (await tdLib.AskAsync(new DeleteBusinessConnectedBot(7))).Should().Be(new Ok());

        (await tdLib.TakeChangesAsync()).Should().Equal("account.confirmBotConnection 7", "account.updateConnectedBot 7 deleted");
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Server_error_is_read_as_Error(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        (StandInError Served, Error Expected)[] errors =
        [
            (new(400, "HASH_INVALID"), new() { Code = 400, Message = "HASH_INVALID" }),
            (new(403, "CHAT_FORBIDDEN"), new() { Code = 403, Message = "CHAT_FORBIDDEN" }),
            (new(406, "FRESH_RESET_AUTHORISATION_FORBIDDEN"), new() { Code = 406, Message = "FRESH_RESET_AUTHORISATION_FORBIDDEN" }),
            (new(420, "FLOOD_WAIT_100"), new() { Code = 429, Message = "Too Many Requests: retry after 100" }),
            (new(400, "é😀\"\\/\u0001\u2028"), new() { Code = 400, Message = "é😀\"\\/\u0001\u2028" }),
        ];

        foreach ((StandInError served, Error expected) in errors)
        {
            await tdLib.FailAsync(served);
            foreach (TdFunction request in _fallible)
            {
                (await tdLib.AskAsync(request)).Should().Be(expected);
            }
        }
    }
}
