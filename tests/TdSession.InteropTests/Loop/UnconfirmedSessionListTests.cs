namespace TdSession.InteropTests.Loop;

/// <summary>The order of unconfirmed sessions, and when TDLib removes and repeats one.</summary>
public sealed class UnconfirmedSessionListTests(TdLibHosts hosts)
{
    private const int SevenDays = 7 * 24 * 60 * 60;

    private static readonly UnconfirmedSessionType _device = new UnconfirmedSessionType.Device(42);

    private static int Now => (int)DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Earliest_unconfirmed_session_is_first(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);

        await tdLib.AnnounceAsync(new StandInLogin(42, Now - 10, "", ""));
        (await tdLib.NextUnconfirmedSessionAsync()).Session!.Type.Should().Be(_device);
        await tdLib.AnnounceAsync(new StandInLogin(43, Now - 20, "", ""));

        (await tdLib.NextUnconfirmedSessionAsync()).Session!.Type.Should().Be(new UnconfirmedSessionType.Device(43));
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task GetActiveSessions_removes_a_session_that_was_confirmed_elsewhere(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        await tdLib.AnnounceAsync(new StandInLogin(42, Now - 10, "", ""));
        await tdLib.NextUnconfirmedSessionAsync();

        await tdLib.ServeAsync(new StandInSession { Hash = 42, IsUnconfirmed = false });
        await tdLib.AskAsync(new GetActiveSessions());

        tdLib.HeardObjects.OfType<UpdateUnconfirmedSession>().Select(update => update.Session?.Type).Should().Equal(_device, null);
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Unconfirmed_session_is_announced_again_after_a_restart(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        await tdLib.ServeAsync(new StandInSession { Hash = 42, IsUnconfirmed = true });
        await tdLib.AnnounceAsync(new StandInLogin(42, Now - 10, "Pixel 8", "Paris, France"));
        UpdateUnconfirmedSession announced = await tdLib.NextUnconfirmedSessionAsync();

        await tdLib.CloseAsync();
        await tdLib.ReopenAsync();

        (await tdLib.NextUnconfirmedSessionAsync()).Should().Be(announced);
    }

    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task Unconfirmed_session_expires_after_seven_days(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);

        await tdLib.AnnounceAsync(new StandInLogin(42, Now - SevenDays + 3, "", ""));

        (await tdLib.NextUnconfirmedSessionAsync()).Session!.Type.Should().Be(_device);
        (await tdLib.NextUnconfirmedSessionAsync()).Session.Should().BeNull();
    }
}
