namespace ActiveSessions.Tests;

public class AccountTests
{
    private static readonly UnconfirmedSessionType _device = new UnconfirmedSessionType.Device(42);
    private static readonly UnconfirmedSessionType _bot = new UnconfirmedSessionType.ConnectedBot(7);

    [Fact]
    public void Announcement_marks_a_single_session_as_unconfirmed() =>
        After(Input.Session(42), Input.Announcement(_device)).Sessions.Should().ContainSingle().Which.IsUnconfirmed.Should().BeTrue();

    [Fact]
    public void Only_a_newer_list_ends_announcements_of_devices()
    {
        TypesWaitingAfter(Input.Announcement(_device), Input.List(Input.Session(41))).Should().BeEmpty();
        TypesWaitingAfter(Input.List(Input.Session(41)), Input.Announcement(_device)).Should().Equal(_device);
        TypesWaitingAfter(Input.Announcement(_bot), Input.List(Input.Session(41))).Should().Equal(_bot);
    }

    [Fact]
    public void Confirmed_session_ends_its_announcement()
    {
        var account = After(Input.List(Input.Session(42, isUnconfirmed: true)), Input.Announcement(_device), Input.Session(42));

        account.Sessions.Should().ContainSingle().Which.IsUnconfirmed.Should().BeFalse();
        account.Waiting.Should().BeEmpty();
    }

    [Fact]
    public void Connected_bot_is_read_from_the_older_type_too() =>
        After(TdEnvelope.Parse("""{"@type":"businessConnectedBot","bot_user_id":7}""").Object).Bot!.Bot.BotUserId.Should().Be(7);

    private static IEnumerable<UnconfirmedSessionType> TypesWaitingAfter(params TdObject[] messages) =>
        After(messages).Waiting.Select(login => login.Type);

    private static Account After(params TdObject[] messages)
    {
        var account = new Account();
        foreach (var message in messages)
        {
            account.Apply(message);
        }

        return account;
    }
}
