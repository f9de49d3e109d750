namespace TdSession.InteropTests.Loop;

/// <summary>The server refuses a request about an unconfirmed session, as it does for a new device.</summary>
public sealed class RefusedRequestTests(TdLibHosts hosts)
{
    private static readonly StandInLogin _login =
        new(42, (int)DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 10, "Pixel 8", "Paris, France");

    private static readonly StandInError _refusal = new(406, "FRESH_RESET_AUTHORISATION_FORBIDDEN");
    private static readonly StandInBot _bot = new(7);

    private static readonly Dictionary<string, TdFunction> _requests = new()
    {
        ["terminateSession"] = new TerminateSession(_login.Hash),
        ["confirmSession"] = new ConfirmSession(_login.Hash),
        ["terminateAllOtherSessions"] = new TerminateAllOtherSessions(),
    };

    public static MatrixTheoryData<string, string> VersionsAndRequests { get; } =
        new(TdLibVersion.Each.Select(version => version.Name), _requests.Keys);

    /// <summary>So an update without a session proves nothing: TDLib forgets the log-in before it asks the server.</summary>
    [Theory, MemberData(nameof(VersionsAndRequests))]
    public async Task Refused_request_removes_the_unconfirmed_session(string versionName, string requestName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        await tdLib.ServeAsync(new StandInSession { IsCurrent = true }, new StandInSession { Hash = _login.Hash, IsUnconfirmed = true });
        await tdLib.AnnounceAsync(_login);
        (await tdLib.NextUnconfirmedSessionAsync()).Session.Should().NotBeNull();

        await tdLib.FailAsync(_refusal);
        await tdLib.AskAsync(_requests[requestName]);
        await tdLib.FailAsync(null);
        await tdLib.AskAsync(new GetCurrentState());
        await tdLib.AskAsync(new GetActiveSessions());

        TdObject[] heard = [.. tdLib.HeardObjects.Where(item => item is not UnrecognizedObject).Skip(1)];
        int? count = tdLib.Version.Schema == TdSchema.V1_8_65 ? 0 : null;
        heard.Should().HaveCount(4);
        heard[0].Should().Be(new UpdateUnconfirmedSession { UnconfirmedSessionCount = count });
        heard[1].Should().Be(new Error { Code = _refusal.Code, Message = _refusal.Message });
        heard[2].Should().BeOfType<Updates>().Which.Items.Should().NotBeEmpty()
            .And.NotContain(update => update is UpdateUnconfirmedSession);
        heard[3].Should().BeOfType<Sessions>().Which.Items.Should().ContainSingle(session => session.IsUnconfirmed)
            .Which.Id.Should().Be(_login.Hash);
    }

    [Theory, MemberData(nameof(TdLibVersion.WithSchema1865), MemberType = typeof(TdLibVersion))]
    public async Task Refused_request_removes_the_unconfirmed_bot(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        await tdLib.ServeAsync(new StandInAnswers { Bot = _bot });
        await tdLib.AskAsync(new GetBusinessConnectedBot());
        TdFunction[] requests = [new ConfirmBusinessConnectedBot(_bot.UserId), new DeleteBusinessConnectedBot(_bot.UserId)];
        foreach (TdFunction request in requests)
        {
            await tdLib.AnnounceBotAsync(_bot.UserId, _login);
            (await tdLib.NextUnconfirmedSessionAsync()).Session.Should().NotBeNull();
            int announced = tdLib.Heard.Count;

            await tdLib.FailAsync(_refusal);
            await tdLib.AskAsync(request);
            await tdLib.FailAsync(null);

            tdLib.HeardObjects.Skip(announced).Where(item => item is not UnrecognizedObject).Should().Equal(
                new UpdateUnconfirmedSession { UnconfirmedSessionCount = 0 },
                new Error { Code = _refusal.Code, Message = _refusal.Message });
            await tdLib.NextUnconfirmedSessionAsync();
        }
    }
}
