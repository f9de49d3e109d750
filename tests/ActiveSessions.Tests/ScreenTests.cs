using System.Text.RegularExpressions;
using TdSession.Tests;

namespace ActiveSessions.Tests;

public class ScreenTests
{
    private const string NoSessions = """{"_":"sessions","sessions":[],"inactive_session_ttl_days":30}""";

    [Theory]
    [InlineData("-h")]
    [InlineData("--help")]
    public async Task Help_fits_into_80_columns(string option)
    {
        var run = await Run.OfAsync([option], Stream.Null, width: 80);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Usage: ActiveSessions [FILE | -]");
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
    }

    [Theory]
    [InlineData("[]", "No active sessions\n")]
    [InlineData(NoSessions, "No active sessions\nSessions that are not used for 30 days are terminated automatically.\n")]
    public async Task No_sessions_are_said_in_words(string json, string expected)
    {
        var run = await Run.OnInputAsync(json);

        run.Should().Be(new Run(0, expected, ""));
    }

    [Fact]
    public async Task An_update_without_a_list_is_shown_alone()
    {
        var run = await Run.OnInputAsync(
            """{"@type":"updateUnconfirmedSession","session":{"@type":"unconfirmedSession","id":"42","log_in_date":1700222400"""
            + ""","device_model":"two","location":""}}""");

        run.Should().Be(new Run(0, "! A new login waits for confirmation\n  two, just now\n\nNo list of sessions in it.\n", ""));
    }

    [Fact]
    public async Task A_bot_that_waits_is_called_a_bot_and_the_others_are_counted()
    {
        var run = await Run.OnInputAsync(NoSessions +
            """
            {"@type":"updateUnconfirmedSession","session":{"@type":"unconfirmedSession",
             "type":{"@type":"sessionTypeConnectedBot","bot_user_id":42},
             "date":1700218800,"device_model":"","location":"Lisbon, Portugal"},"unconfirmed_session_count":3}
            """);

        run.Output.Should().StartWith("! A newly connected bot (42) waits for confirmation (3 in all)\n  Lisbon, Portugal, 1 hour ago\n\n");
    }

    [Theory]
    [InlineData("""{"@type":"error","code":-400,"message":"X"}""", "ActiveSessions: standard input: TDLib answered with error -400: X\n")]
    [InlineData(
        """
        {"@type":"updateUnconfirmedSession","session":{"@type":"unconfirmedSession",
         "type":{"@type":"sessionTypeConnectedBot","bot_user_id":-42},
         "date":-1,"device_model":"","location":""},"unconfirmed_session_count":3}
        """,
        "! A newly connected bot (-42) waits for confirmation (3 in all)\n  31 Dec 1969\n\nNo list of sessions in it.\n")]
    public async Task Numbers_are_shown_the_same_in_every_culture(string json, string expected)
    {
        using var culture = MadeUpCulture.Enter();

        var run = await Run.OnInputAsync(json);

        (run.Output + run.Error).Should().Be(expected);
    }

    [Fact]
    public async Task Sessions_stand_in_the_order_in_which_they_were_returned()
    {
        string[] current = ["false", "true", "false"];
        var sessions = current.Select((isCurrent, index) => WrongInputTests.Session
            .Replace("\"is_current\":false", $"\"is_current\":{isCurrent}", StringComparison.Ordinal)
            .Replace("\"device_model\":\"d\"", $"\"device_model\":\"device {index}\"", StringComparison.Ordinal));

        var run =
            await Run.OnInputAsync($$"""{"_":"sessions","sessions":[{{string.Join(',', sessions)}}],"inactive_session_ttl_days":30}""");

        Regex.Matches(run.Output, @"device \d").Select(match => match.Value).Should().Equal("device 0", "device 1", "device 2");
    }

    [Fact]
    public async Task The_sample_has_an_order_that_TDLib_returns()
    {
        await using var sample = typeof(App).Assembly.GetManifestResourceStream("Sample.jsonl")!;

        var sessions = (await AccountLog.ReadAsync(sample)).List!.Items;

        sessions.Should().Equal(sessions
            .OrderByDescending(session => session.IsCurrent)
            .ThenByDescending(session => session.IsPasswordPending)
            .ThenByDescending(session => session.IsUnconfirmed)
            .ThenByDescending(session => session.LastActiveDate));
        sessions.Should().Contain(session => session.IsCurrent).And.Contain(session => session.IsPasswordPending)
            .And.Contain(session => session.IsUnconfirmed);
    }

    [Fact]
    public async Task Two_hundred_sessions_are_two_hundred_rows()
    {
        var run = await Run.OnInputAsync(string.Join('\n', Enumerable.Repeat(WrongInputTests.Session, 200)));

        run.Output.Should().StartWith("200 active sessions\n");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(79)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(500)]
    public async Task Any_width_will_do(int width)
    {
        var run = await Run.OfAsync([], Stream.Null, width);

        run.ExitCode.Should().Be(0);
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= Math.Max(width, 10));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_control_character_of_the_input_reaches_the_terminal(bool ansi)
    {
        var run = await Run.OfAsync([Path.Combine(AppContext.BaseDirectory, "Golden", "hostile.json")], Stream.Null, ansi: ansi);

        var text = Regex.Replace(run.Output, "\u001b\\[[0-9;]*m", "");    // what Spectre.Console writes itself
        text.Should().NotMatchRegex("[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]");
        text.Should().Contain("[red]markup[/]").And.Contain(":rocket:");
    }
}
