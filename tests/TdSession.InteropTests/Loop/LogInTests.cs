namespace TdSession.InteropTests.Loop;

/// <summary>A log-in with a QR code, and a log-out. <see cref="GettingStartedTests"/> has the log-in with a phone number.</summary>
public sealed class LogInTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("tdsession-login-");

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task QR_code_leads_to_the_sessions(string versionName)
    {
        await using TdLibHost host = await TdLibHost.StartAsync(versionName);
        LoggedInTdLib tdLib = await LoggedInTdLib.StartAsync(host, _directory.FullName, StandInAccount.None);
        var served = new StandInSession { IsCurrent = true, AppName = "Telegram" };
        await tdLib.ServeAsync(served);

        (await tdLib.AskAsync(new GetActiveSessions())).Should().Be(new Error { Code = 401, Message = "Unauthorized" });
        (await tdLib.AskAsync(TdEnvelope.Parse("""{"@type":"requestQrCodeAuthentication","other_user_ids":[]}""").Object))
            .Should().Be(new Ok());
        await tdLib.StateAsync("authorizationStateWaitOtherDeviceConfirmation");
        await tdLib.AcceptQrCodeAsync();
        await tdLib.StateAsync("authorizationStateReady");

        ((Sessions)await tdLib.AskAsync(new GetActiveSessions())).Items
            .Should().Equal(SampleSessions.Expected(served, new SessionType.Unknown()));
        (await tdLib.AskAsync(new LogOut())).Should().Be(new Ok());
        await tdLib.StateAsync("authorizationStateLoggingOut");
        await tdLib.StateAsync("authorizationStateClosed");
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
