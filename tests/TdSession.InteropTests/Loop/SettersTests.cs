using TdSession.InteropTests.SchemaDrift;

namespace TdSession.InteropTests.Loop;

/// <summary>Each request that changes something reaches the server with the right arguments, and its answer comes back.</summary>
public sealed class SettersTests(TdLibHosts hosts)
{
    private static readonly long[] _sessionIds = [5, -5, (1L << 53) + 1, long.MaxValue, long.MinValue];

    private static readonly (TdFunction Request, StandInCall Call)[] _setters =
    [
        .. _sessionIds.SelectMany(id => new (TdFunction, StandInCall)[]
        {
            (new TerminateSession(id), new StandInCall.ResetAuthorization(id)),
            (new ConfirmSession(id), Settings(id, confirmed: true)),
            (new ToggleSessionCanAcceptCalls(id, true), Settings(id, callsDisabled: false)),
            (new ToggleSessionCanAcceptCalls(id, false), Settings(id, callsDisabled: true)),
            (new ToggleSessionCanAcceptSecretChats(id, true), Settings(id, secretChatsDisabled: false)),
            (new ToggleSessionCanAcceptSecretChats(id, false), Settings(id, secretChatsDisabled: true)),
        }),
        .. new[] { 0, 1, 183, 366, 367 }.Select(
            (TdFunction, StandInCall) (days) => (new SetInactiveSessionTtl(days), new StandInCall.SetAuthorizationTtl(days))),
        (new TerminateAllOtherSessions(), new StandInCall.ResetAuthorizations()),
    ];

    private static readonly TdFunction[] _fallible =
        [new GetActiveSessions(), new TerminateSession(5), new SetInactiveSessionTtl(0),
            new ConfirmQrCodeAuthentication("tg://login?token=AA")];

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Each_setter_reaches_the_server_and_returns_Ok(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(TdLibVersion.Named(versionName));

        foreach ((TdFunction request, StandInCall call) in _setters)
        {
            byte[] answer = await tdLib.AskAsync(request);

            TdEnvelope.Parse(answer).Object.Should().Be(new Ok());
            (await tdLib.TakeChangesAsync()).Should().Equal(call);
        }
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task ConfirmQrCodeAuthentication_returns_the_new_session(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        LoggedInTdLib tdLib = await hosts.LogInAsync(version);

        foreach ((StandInSession served, SessionType type) in SampleSessions.All)
        {
            await tdLib.ServeAsync([served]);
            byte[] answer = await tdLib.AskAsync(new ConfirmQrCodeAuthentication("tg://login?token=AAEC_-4"));

            TdEnvelope envelope = TdEnvelope.Parse(answer);
            envelope.Object.Should().Be(SampleSessions.Expected(served, type));
            JsonSerializer.SerializeToUtf8Bytes(envelope, version.Options).ShouldBeWhatTdLibWrote(answer);
            (await tdLib.TakeChangesAsync()).Should().Equal(new StandInCall.AcceptLoginToken("000102FFEE"));
        }
    }

    /// <summary>TDLib looks for the bot among the users that it knows, and asks no server about another one.</summary>
    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Unknown_bot_is_not_found(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        LoggedInTdLib tdLib = await hosts.LogInAsync(version);
        TdFunction[] requests = [new ConfirmBusinessConnectedBot(42), new DeleteBusinessConnectedBot(42)];

        foreach (TdFunction request in requests.Where(request => ModelSchema.Has(version.Schema, request.GetType())))
        {
            TdEnvelope.Parse(await tdLib.AskAsync(request)).Object.Should().Be(new Error { Code = 400, Message = "User not found" });
        }

        (await tdLib.TakeChangesAsync()).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(TdLibVersion.WithSchema1865), MemberType = typeof(TdLibVersion))]
    public async Task Requests_about_a_connected_bot_reach_the_server(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(TdLibVersion.Named(versionName));
        const long botUserId = 7;
        await tdLib.ServeAsync(new StandInBot(botUserId), []);
        await tdLib.AskAsync(new GetBusinessConnectedBot());

        TdEnvelope.Parse(await tdLib.AskAsync(new ConfirmBusinessConnectedBot(botUserId))).Object.Should().Be(new Ok());
        TdEnvelope.Parse(await tdLib.AskAsync(new DeleteBusinessConnectedBot(botUserId))).Object.Should().Be(new Ok());

        (await tdLib.TakeChangesAsync()).Should()
            .Equal(new StandInCall.ConfirmBotConnection(botUserId), new StandInCall.UpdateConnectedBot(botUserId, IsDeleted: true));
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Server_error_is_read_as_Error(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        LoggedInTdLib tdLib = await hosts.LogInAsync(version);
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
                byte[] answer = await tdLib.AskAsync(request);

                TdEnvelope envelope = TdEnvelope.Parse(answer);
                envelope.Object.Should().Be(expected);
                JsonSerializer.SerializeToUtf8Bytes(envelope, version.Options).ShouldBeWhatTdLibWrote(answer);
            }
        }
    }

    private static StandInCall.ChangeAuthorizationSettings Settings(
        long id, bool confirmed = false, bool? secretChatsDisabled = null, bool? callsDisabled = null) =>
        new(id, confirmed, secretChatsDisabled, callsDisabled);
}
