using System.Collections.Immutable;

namespace TdSession.InteropTests.Loop;

/// <summary>The server tells of log-ins that nobody confirmed; TDLib tells of the first of them, in the words of its schema.</summary>
public sealed class UnconfirmedSessionTests(TdLibHosts hosts)
{
    /// <summary>TDLib passes over updates about any larger one.</summary>
    private const long LargestUserId = (1L << 40) - 1;

    private static readonly int _now = (int)DateTimeOffset.UtcNow.ToUnixTimeSeconds();
    private static readonly StandInLogin _first = new(long.MinValue, _now - 20, "Новое устройство 😀", "Paris, France");
    private static readonly StandInLogin _second = new(42, _now - 10, "", "");

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Unconfirmed_sessions_are_announced_until_confirmed_or_terminated(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(TdLibVersion.Named(versionName));
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
            // The older schema has no word for it: the first one is still the first. What the server says next comes after the news.
            await tdLib.AskAsync(new GetActiveSessions());
        }

        await tdLib.AskAsync(new ConfirmSession(_first.Hash));
        (await tdLib.NextUnconfirmedSessionAsync()).Should().Be(Update(tdLib, _second, count: 1));

        await tdLib.AskAsync(new TerminateSession(_second.Hash));
        (await tdLib.NextUnconfirmedSessionAsync()).Should()
            .Be(new UpdateUnconfirmedSession { UnconfirmedSessionCount = counts ? 0 : null });
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Unconfirmed_session_update_is_rewritten_byte_for_byte(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(TdLibVersion.Named(versionName));

        await tdLib.AnnounceAsync(_first);
        byte[] arrived = await tdLib.NextUnconfirmedSessionMessageAsync();
        await tdLib.AskAsync(new TerminateAllOtherSessions());
        byte[] gone = await tdLib.NextUnconfirmedSessionMessageAsync();

        JsonSerializer.SerializeToUtf8Bytes(TdEnvelope.Parse(arrived), tdLib.Version.Options).ShouldBeWhatTdLibWrote(arrived);
        JsonSerializer.SerializeToUtf8Bytes(TdEnvelope.Parse(gone), tdLib.Version.Options).ShouldBeWhatTdLibWrote(gone);
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Current_state_contains_the_unconfirmed_session(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(TdLibVersion.Named(versionName));

        byte[] before = await tdLib.AskAsync(new GetCurrentState());
        await tdLib.AnnounceAsync(_first);
        UpdateUnconfirmedSession announced = await tdLib.NextUnconfirmedSessionAsync();
        byte[] waiting = await tdLib.AskAsync(new GetCurrentState());

        TdEnvelope.IsKnownType(waiting).Should().BeTrue();
        Current(before).Should().NotBeEmpty().And.NotContain(update => update is UpdateUnconfirmedSession);
        Current(waiting).OfType<UpdateUnconfirmedSession>().Should().ContainSingle().Which.Should().Be(announced);
        JsonSerializer.SerializeToUtf8Bytes(TdEnvelope.Parse(waiting), tdLib.Version.Options).ShouldBeWhatTdLibWrote(waiting);
    }

    [Theory, MemberData(nameof(TdLibVersion.WithSchema1865), MemberType = typeof(TdLibVersion))]
    public async Task Connected_bot_is_announced_as_an_unconfirmed_session(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(TdLibVersion.Named(versionName));
        const long botUserId = LargestUserId;
        var login = new StandInLogin(0, _now - 5, "Bot", "Rome, Italy");
        await tdLib.AnnounceBotAsync(botUserId, login);
        byte[] arrived = await tdLib.NextUnconfirmedSessionMessageAsync();
        await tdLib.ConfirmBotAsync(botUserId);
        UpdateUnconfirmedSession gone = await tdLib.NextUnconfirmedSessionAsync();

        TdEnvelope envelope = TdEnvelope.Parse(arrived);
        envelope.Object.Should().Be(Update(login, new UnconfirmedSessionType.ConnectedBot(botUserId), count: 1));
        JsonSerializer.SerializeToUtf8Bytes(envelope, tdLib.Version.Options).ShouldBeWhatTdLibWrote(arrived);
        gone.Should().Be(new UpdateUnconfirmedSession { UnconfirmedSessionCount = 0 });
    }

    private static ImmutableArray<TdObject> Current(byte[] answer) =>
        TdEnvelope.Parse(answer).Object.Should().BeOfType<Updates>().Which.Items;

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
