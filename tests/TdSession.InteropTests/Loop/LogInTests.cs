namespace TdSession.InteropTests.Loop;

/// <summary>From a TDLib that nobody has logged in to the list of sessions, and out again, as an app does it.</summary>
public sealed class LogInTests : IDisposable
{
    private static readonly StandInSession _served = new() { IsCurrent = true, AppName = "Telegram" };

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("tdsession-login-");

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Phone_number_and_code_lead_to_the_sessions(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        await using TdLibHost host = await TdLibHost.StartAsync(version);
        LoggedInTdLib tdLib = await LoggedInTdLib.StartAsync(version, host, _directory.FullName, StandInAccount.None);
        await tdLib.ServeAsync([_served]);

        (await AnswerAsync(tdLib, new GetActiveSessions())).Should().Be(new Error { Code = 401, Message = "Unauthorized" });

        (await AnswerAsync(tdLib, Request("""{"@type":"setAuthenticationPhoneNumber","phone_number":"9996621234"}""")))
            .Should().Be(new Ok());
        await tdLib.StateAsync("authorizationStateWaitCode");
        (await AnswerAsync(tdLib, Request("""{"@type":"checkAuthenticationCode","code":"1"}""")))
            .Should().Be(new Error { Code = 400, Message = "PHONE_CODE_INVALID" });
        (await AnswerAsync(tdLib, Request($$"""{"@type":"checkAuthenticationCode","code":"{{SignInService.Code}}"}""")))
            .Should().Be(new Ok());
        await tdLib.StateAsync("authorizationStateReady");

        await ListSessionsAndLogOutAsync(tdLib);
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task QR_code_leads_to_the_sessions(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        await using TdLibHost host = await TdLibHost.StartAsync(version);
        LoggedInTdLib tdLib = await LoggedInTdLib.StartAsync(version, host, _directory.FullName, StandInAccount.None);
        await tdLib.ServeAsync([_served]);

        (await AnswerAsync(tdLib, Request("""{"@type":"requestQrCodeAuthentication","other_user_ids":[]}""")))
            .Should().Be(new Ok());
        await tdLib.StateAsync("authorizationStateWaitOtherDeviceConfirmation");
        await tdLib.AcceptQrCodeAsync();
        await tdLib.StateAsync("authorizationStateReady");

        await ListSessionsAndLogOutAsync(tdLib);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static async Task ListSessionsAndLogOutAsync(LoggedInTdLib tdLib)
    {
        (await AnswerAsync(tdLib, new GetActiveSessions())).Should().BeOfType<Sessions>()
            .Which.Items.Should().Equal(SampleSessions.Expected(_served, new SessionType.Unknown()));

        (await AnswerAsync(tdLib, new LogOut())).Should().Be(new Ok());
        await tdLib.StateAsync("authorizationStateLoggingOut");
        await tdLib.StateAsync("authorizationStateClosed");
    }

    private static async Task<TdObject> AnswerAsync(LoggedInTdLib tdLib, TdObject request) =>
        TdEnvelope.Parse(await tdLib.AskAsync(request)).Object;

    private static TdObject Request(string json) => TdEnvelope.Parse(json).Object;
}
