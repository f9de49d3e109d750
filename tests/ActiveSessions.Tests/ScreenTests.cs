using TdSession.Tests;

namespace ActiveSessions.Tests;

public class ScreenTests
{
    private static readonly string[] _headers = [.. "Device System Application Location IP address Last Logged Accepts Status".Split(' ')];

    [Theory]
    [InlineData("[]", "No active sessions\n")]
    [InlineData("""{"_":"sessions","sessions":[],"inactive_session_ttl_days":30}""",
        "No active sessions\nSessions that are not used for 30 days are terminated automatically.\n")]
    [InlineData("""{"_":"sessions","sessions":[],"inactive_session_ttl_days":1}""",
        "No active sessions\nSessions that are not used for 1 day are terminated automatically.\n")]
    public async Task Empty_list_is_shown_as_text(string json, string expected)
    {
        var run = await Run.OnInputAsync(json);

        run.Should().Be(new Run(0, expected, ""));
    }

    [Theory]
    [InlineData("""{"@type":"error","code":-400,"message":"X"}""", "ActiveSessions: standard input: TDLib answered with error -400: X\n")]
    [InlineData(
        """
        {"@type":"updateUnconfirmedSession","session":{"@type":"unconfirmedSession",
         "type":{"@type":"sessionTypeConnectedBot","bot_user_id":-42},
         "date":-1,"device_model":"","location":""},"unconfirmed_session_count":3}
        """,
        "!!!  A newly connected bot (-42) waits for confirmation (3 in all)\n     31 Dec 1969\n\nNo list of sessions in it.\n")]
    public async Task Numbers_are_the_same_in_every_culture(string json, string expected)
    {
        using var culture = MadeUpCulture.Enter();

        var run = await Run.OnInputAsync(json);

        (run.Output + run.Error).Should().Be(expected);
    }

    [Theory]
    [InlineData(true, 0, "online")]
    [InlineData(true, 4, "online")]
    [InlineData(true, -4, "online")]
    [InlineData(true, 5, "5 minutes ago")]
    [InlineData(true, 3 * 365 * 24 * 60, "14 Nov 2023")]
    [InlineData(false, 0, "just now")]
    public async Task Only_the_current_session_is_online(bool isCurrent, int minutes, string expected)
    {
        var session = Input.Session(1) with { IsCurrent = isCurrent };
        await using var input = new MemoryStream(session.ToUtf8Bytes(TdJsonFormat.TdLib));

        var run = await Run.OfAsync(["-"], input, now: session.LastActiveDate.AddMinutes(minutes));

        Regex.Match(run.Output, @"192\.0\.2\.1 +(.*?)  ").Groups[1].Value.Should().Be(expected);
    }

    [Fact]
    public async Task Unrecognized_session_type_is_shown_with_its_name()
    {
        var update = Input.Announcement(new UnconfirmedSessionType.Unrecognized("sessionTypeWatch\u001b[2J"));

        var run = await Run.OnInputAsync(Input.Lines(update), "--requests");

        run.Output.Should().Contain("(Watch\uFFFD[2J)").And.NotContain("\u001b").And.Contain("reject   a request that only a newer");
    }

    [Fact]
    public async Task Sample_sessions_are_in_the_order_of_TDLib()
    {
        await using var sample = typeof(App).Assembly.GetManifestResourceStream("Sample.jsonl")!;

        var account = (await AccountLog.ReadAsync(sample)).Accounts[0];

        account.Bot.Should().NotBeNull();
        account.Announced.Should().ContainSingle();
        var sessions = account.List!.Items;
        sessions.Should().Equal(sessions
            .OrderByDescending(session => session.IsCurrent)
            .ThenByDescending(session => session.IsPasswordPending)
            .ThenByDescending(session => session.IsUnconfirmed)
            .ThenByDescending(session => session.LastActiveDate));
        sessions.Should().Contain(session => session.IsCurrent).And.Contain(session => session.IsPasswordPending)
            .And.Contain(session => session.IsUnconfirmed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(79)]
    [InlineData(500)]
    public async Task Output_fits_into_the_width_from_20_columns(int width)
    {
        var run = await Run.OfAsync([], Stream.Null, width);

        run.ExitCode.Should().Be(0);
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= Math.Max(width, 20));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public async Task Words_are_not_split_across_lines(int width)
    {
        var wide = await Run.OfAsync([], Stream.Null, width: 500);

        var run = await Run.OfAsync([], Stream.Null, width);

        var words = WordsOf(run);
        WordsOf(wide).Except(_headers).Should().OnlyContain(word => words.Contains(word));
    }

    [Theory]
    [InlineData(false, 60)]
    [InlineData(true, 60)]
    [InlineData(false, 1000)]
    [InlineData(true, 1000)]
    public async Task Control_characters_do_not_reach_the_terminal(bool ansi, int width)
    {
        var run = await Run.OfAsync([Path.Combine(AppContext.BaseDirectory, "Golden", "hostile.json")], Stream.Null, width, ansi);

        var text = Regex.Replace(run.Output, "\u001b\\[[0-9;]*m", "");    // the codes of Spectre.Console
        text.Should().NotMatchRegex("[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]");
        text.Should().Contain("[red]markup[/]").And.Contain(":rocket:");
    }

    private static HashSet<string> WordsOf(Run run) => [.. Regex.Matches(run.Output, @"[^\s,·─]+").Select(match => match.Value)];
}
