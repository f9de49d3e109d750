namespace TdSession.InteropTests.Loop;

/// <summary>The server announces unconfirmed log-ins, and TDLib announces the first of them.</summary>
public sealed class UnconfirmedSessionTests(TdLibHosts hosts)
{
    /// <summary>TDLib ignores updates about larger ones.</summary>
    private const long LargestUserId = (1L << 40) - 1;

    private static readonly int _now = (int)DateTimeOffset.UtcNow.ToUnixTimeSeconds();
    private static readonly StandInLogin _first = new(long.MinValue, _now - 20, "Новое устройство 😀", "Paris, France");
    private static readonly StandInLogin _second = new(42, _now - 10, "", "");

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Unconfirmed_sessions_are_announced_until_confirmed_or_terminated(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        bool counts = tdLib.Version.Schema == TdSchema.V1_8_65;

        await tdLib.AnnounceAsync(_first);
        (await tdLib.NextUnconfirmedSessionAsync()).Should().Be(Update(tdLib, _first, count: 1));

        await tdLib.AnnounceAsync(_second);
        if (counts)
        {
            (await tdLib.NextUnconfirmedSessionAsync()).Should().Be(Update(tdLib, _first, count: 2));
        }
        else
        {
            // The older schema has no count, and the first one is still the first. The answer arrives after the update.
            await tdLib.AskAsync(new GetActiveSessions());
        }

        await tdLib.AskAsync(new ConfirmSession(_first.Hash));
        (await tdLib.NextUnconfirmedSessionAsync()).Should().Be(Update(tdLib, _second, count: 1));

        await tdLib.AskAsync(new TerminateSession(_second.Hash));
        (await tdLib.NextUnconfirmedSessionAsync()).Should()
            .Be(new UpdateUnconfirmedSession { UnconfirmedSessionCount = counts ? 0 : null });
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Current_state_contains_the_unconfirmed_session(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);

        var before = (Updates)await tdLib.AskAsync(new GetCurrentState());
        await tdLib.AnnounceAsync(_first);
        UpdateUnconfirmedSession announced = await tdLib.NextUnconfirmedSessionAsync();
        var waiting = (Updates)await tdLib.AskAsync(new GetCurrentState());

        before.Items.Should().NotBeEmpty().And.NotContain(update => update is UpdateUnconfirmedSession);
        waiting.Items.OfType<UpdateUnconfirmedSession>().Should().Equal(announced);
    }

    [Theory, MemberData(nameof(TdLibVersion.WithSchema1865), MemberType = typeof(TdLibVersion))]
    public async Task Connected_bot_is_announced_as_an_unconfirmed_session(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        var login = new StandInLogin(0, _now - 5, "Bot", "Rome, Italy");

        await tdLib.AnnounceBotAsync(LargestUserId, login);
        (await tdLib.NextUnconfirmedSessionAsync()).Should()
            .Be(Update(login, new UnconfirmedSessionType.ConnectedBot(LargestUserId), count: 1));

        await tdLib.ConfirmBotAsync(LargestUserId);
        (await tdLib.NextUnconfirmedSessionAsync()).Should().Be(new UpdateUnconfirmedSession { UnconfirmedSessionCount = 0 });
    }

    private static UpdateUnconfirmedSession Update(LoggedInTdLib tdLib, StandInLogin login, int count) =>
        Update(login, new UnconfirmedSessionType.Device(login.Hash), tdLib.Version.Schema == TdSchema.V1_8_65 ? count : null);

    private static UpdateUnconfirmedSession Update(StandInLogin login, UnconfirmedSessionType type, int? count) => new()
    {
        Session = new UnconfirmedSession
        {
            Type = type,
            LogInDate = DateTimeOffset.FromUnixTimeSeconds(login.Date),
            DeviceModel = login.Device,
            Location = login.Location,
        },
        UnconfirmedSessionCount = count,
    };
}
