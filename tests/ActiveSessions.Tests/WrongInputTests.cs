using Spectre.Console;

namespace ActiveSessions.Tests;

/// <summary>A run that can show nothing ends with one line on standard error and exit code 1.</summary>
public class WrongInputTests
{
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
        { """
          {"_":"error","code":400,"message":"CHAT_INVALID"}
          {"_":"error","code":406,"message":"UPDATE_APP_TO_LOGIN"}
          """,
            "TDLib answered with error 400: CHAT_INVALID" },
        { "42", "could not read line 1: Object: expected Object, found Number" },
        { "[[]]", "could not read item 1: Object: expected Object, found Array" },
        { """{"id":1}""", "could not read line 1: Object: expected a type key (_ or @type), found nothing" },
        { Input.SessionJson.Replace("\"api_id\":1,", "", StringComparison.Ordinal),
            "could not read line 1: session.api_id: expected int32, found nothing" },
        { $$"""{"@type":"sessions","sessions":[{{Input.SessionJson}},{"_":"session"}]}""",
            "could not read line 1: sessions.sessions[1].id: expected int64, found nothing" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Invalid_input_prints_one_error_line(string input, string message)
    {
        var run = await Run.OnInputAsync(input);

        run.Should().Be(new Run(1, "", $"ActiveSessions: standard input: {message}\n"));
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("\u001b]0;title\u0007")]
    [InlineData("{\"_\":\"ok\"")]
    [InlineData("[null]")]
    [InlineData("null")]
    public async Task Unreadable_text_prints_one_error_line(string input)
    {
        var run = await Run.OnInputAsync(input);

        run.Should().Be(new Run(1, "", run.Error));
        run.Error.Should().MatchRegex(@"^ActiveSessions: standard input: could not read (line|item) 1: [^\p{Cc}]+\n$")
            .And.NotContain("LineNumber");
    }

    [Theory]
    [InlineData("no\u202Esuch.json", "Could not find file '*'.")]
    [InlineData("no\u001bsuch.json", "*")]    // Windows allows no such name, and words it differently
    public async Task Missing_file_prints_one_error_line(string name, string message)
    {
        var run = await Run.OfAsync(name);

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Match($"ActiveSessions: no\uFFFDsuch.json: {message}\n").And.NotContainAny("\u202E", "\u001b");
        run.Error.Should().EndWith("\n").And.Subject.Count(character => character == '\n').Should().Be(1);
    }

    [Fact]
    public async Task Folder_as_input_prints_one_error_line()
    {
        var folder = AppContext.BaseDirectory;

        var run = await Run.OfAsync(folder);

        run.Should().Be(new Run(1, "", $"ActiveSessions: {TerminalText.Clean(folder, 400)}: a folder, not a file\n"));
    }

    [Fact]
    public async Task Folder_as_older_file_is_an_error()
    {
        var run = await Run.OnInputAsync(Input.SessionJson, "--since", AppContext.BaseDirectory);

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().EndWith(": a folder, not a file\n");
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    public async Task Full_disk_is_reported_as_an_output_error(params string[] args)
    {
        await using var error = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(new FullDisk()) });

        var exitCode = await new App(console, error, () => Stream.Null, TimeProvider.System).RunAsync(args);

        exitCode.Should().Be(1);
        error.ToString().Should().Be("ActiveSessions: cannot write the output: No space left on device\n");
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");
    }
}
