namespace ActiveSessions.Tests;

/// <summary>Wrong input is one line on standard error and exit code 1.</summary>
public class WrongInputTests
{
    internal const string Session =
        """{"_":"session","id":"1","is_current":false,"api_id":1"""
        + ""","application_name":"a","application_version":"1","is_official_application":true"""
        + ""","device_model":"d","platform":"p","system_version":"s","log_in_date":1700000000"""
        + ""","last_active_date":1700000000,"ip":"192.0.2.1","country":"c"}""";

    public static TheoryData<string, string> Inputs => new()
    {
        { "", "nothing about sessions in it" },
        { " \n\n", "nothing about sessions in it" },
        { """{"_":"ok"}""", "nothing about sessions in it" },
        { """{"@type":"updateOption","name":"version","value":{"@type":"optionValueString","value":"1.8.67"}}""",
            "nothing about sessions in it" },
        { """{"_":"error","code":401,"message":"UNAUTHORIZED"}""", "TDLib answered with error 401: UNAUTHORIZED" },
        { """{"@type":"error","code":400,"message":"a\u001b[2Jb\nc","@extra":1,"@client_id":2}""",
            "TDLib answered with error 400: a\uFFFD[2Jb\uFFFDc" },
        { """{"_":"error","code":406,"message":"UPDATE_APP_TO_LOGIN"}""", "nothing about sessions in it" },
        { """{"_":"error","code":400,"message":"CHAT_INVALID"}{"_":"error","code":406,"message":"UPDATE_APP_TO_LOGIN"}""",
            "TDLib answered with error 400: CHAT_INVALID" },
        { "hello", "line 1: 'h' is an invalid start of a value." },
        { "\u001b]0;title\u0007", "line 1: '0x1B' is an invalid start of a value." },
        { Session[..22], "line 1: Expected end of string, but instead reached end of data." },
        { "42", "line 1: Object: expected Object, found Number" },
        { "null", "expected a TDLib object, found Null" },
        { "[null]", "expected a TDLib object, found Null" },
        { "[[]]", "line 1: Object: expected Object, found Array" },
        { $"[{Session}]{Session}", "line 1: '{' is invalid after a single JSON value. Expected end of data." },
        { """{"id":1}""", "line 1: Object: expected a type key, _ or @type, found nothing" },
        { Session.Replace("\"api_id\":1,", "", StringComparison.Ordinal), "line 1: session.api_id: expected int32, found nothing" },
        { $"{Session}\n{Session}\n{Session.Replace("1700000000", "true", StringComparison.Ordinal)}\n",
            "line 3: session.log_in_date: expected int32, found True" },
        { $$"""{"@type":"sessions","sessions":[{{Session}},{"_":"session"}]}""",
            "line 1: sessions.sessions[1].id: expected int64, found nothing" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Wrong_input_is_one_clear_line(string input, string message)
    {
        var run = await Run.OnInputAsync(input);

        run.Should().Be(new Run(1, "", $"ActiveSessions: standard input: {message}\n"));
    }

    [Fact]
    public async Task The_line_is_right_far_into_a_log()
    {
        var lines = Enumerable.Repeat(Session, 5000).Append("oops");

        var run = await Run.OnInputAsync(string.Join('\n', lines));

        run.Should().Be(new Run(1, "", "ActiveSessions: standard input: line 5001: 'o' is an invalid start of a value.\n"));
    }

    [Theory]
    [InlineData("no\u202Esuch.json", "Could not find file '*'.")]
    [InlineData("no\u001bsuch.json", "*")]    // Windows allows no such name, and words it differently
    public async Task A_missing_file_is_one_clear_line(string name, string message)
    {
        var run = await Run.OfAsync(name);

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Match($"ActiveSessions: no\uFFFDsuch.json: {message}\n").And.NotContainAny("\u202E", "\u001b");
        run.Error.Should().EndWith("\n").And.Subject.Count(character => character == '\n').Should().Be(1);
    }

    [Fact]
    public async Task A_folder_is_one_clear_line()
    {
        var folder = AppContext.BaseDirectory;

        var run = await Run.OfAsync(folder);

        run.Should().Be(new Run(1, "", $"ActiveSessions: {TerminalText.Clean(folder, 400)}: a folder, not a file\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--no-such-option")]
    [InlineData("a.json", "b.json")]
    public async Task A_wrong_command_line_points_to_the_help(params string[] args)
    {
        var run = await Run.OfAsync(args);

        run.Should().Be(new Run(1, "", "ActiveSessions: expected one file, or - for standard input; see --help\n"));
    }
}
