namespace ActiveSessions.Tests;

public class AccountTests
{
    private static readonly UnconfirmedSessionType _device = new UnconfirmedSessionType.Device(42);
    private static readonly UnconfirmedSessionType _bot = new UnconfirmedSessionType.ConnectedBot(7);
    private static readonly UpdateUnconfirmedSession _none = new() { UnconfirmedSessionCount = 0 };

    /// <summary>TDLib sends it before the server answers, also if the server then refuses to confirm or to terminate.</summary>
    [Fact]
    public void Update_without_session_leaves_the_session_unconfirmed()
    {
        var account = After(Input.List(Input.Session(42, isUnconfirmed: true)), _none);

        account.Sessions.Should().ContainSingle().Which.IsUnconfirmed.Should().BeTrue();
        account.Waiting.Select(login => login.Type).Should().Equal(_device);
    }

    [Fact]
    public void Update_without_session_keeps_announcements()
    {
        var account = After(Input.Announcement(_device), Input.Announcement(_bot), _none);

        account.Waiting.Select(login => login.Type).Should().BeEquivalentTo([_device, _bot]);
    }

    [Fact]
    public void Announcement_marks_a_listed_session_as_unconfirmed()
    {
        var account = After(Input.List(Input.Session(41), Input.Session(42)), Input.Announcement(_device));

        account.Sessions.Select(session => session.IsUnconfirmed).Should().Equal(false, true);
        account.Waiting.Should().ContainSingle();
    }

    [Fact]
    public void Announcement_marks_a_single_session_as_unconfirmed() =>
        After(Input.Session(42), Input.Announcement(_device)).Sessions.Should().ContainSingle().Which.IsUnconfirmed.Should().BeTrue();

    [Fact]
    public void Newer_list_with_confirmed_session_ends_the_announcement() =>
        After(Input.Announcement(_device), Input.List(Input.Session(42))).Waiting.Should().BeEmpty();

    [Fact]
    public void Newer_list_without_the_session_ends_the_announcement() =>
        After(Input.Announcement(_device), Input.List(Input.Session(41))).Waiting.Should().BeEmpty();

    [Fact]
    public void Newer_list_keeps_bot_announcements() =>
        After(Input.Announcement(_bot), Input.List(Input.Session(41))).Waiting.Select(login => login.Type).Should().Equal(_bot);

    [Fact]
    public void Older_list_does_not_end_an_announcement() =>
        After(Input.List(Input.Session(41)), Input.Announcement(_device)).Waiting.Select(login => login.Type).Should().Equal(_device);

    [Fact]
    public void Confirmed_session_ends_its_announcement()
    {
        var account = After(Input.List(Input.Session(42, isUnconfirmed: true)), Input.Announcement(_device), Input.Session(42));

        account.Sessions.Should().ContainSingle().Which.IsUnconfirmed.Should().BeFalse();
        account.Waiting.Should().BeEmpty();
    }

    [Fact]
    public void Updates_of_getCurrentState_are_applied()
    {
        var updates = new Updates { Items = [new UnrecognizedObject("updateOption"), Input.Announcement(_device)] };

        After(updates).Waiting.Select(login => login.Type).Should().Equal(_device);
    }

    [Theory]
    [InlineData("""{"@type":"businessConnectedBot","bot_user_id":7}""")]
    [InlineData(
        """
        {"@type":"businessConnectedBotInfo","bot":{"@type":"businessConnectedBot","bot_user_id":7},"connection_date":0,"device_model":"",
         "location":""}
        """)]
    public void Connected_bot_is_read_from_both_types(string json) =>
        After(TdEnvelope.Parse(json).Object).Bot!.Bot.BotUserId.Should().Be(7);

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
