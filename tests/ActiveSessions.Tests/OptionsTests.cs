namespace ActiveSessions.Tests;

public class OptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("--no-such-option")]
    [InlineData("a.json", "b.json")]
    [InlineData("--since", "a.json")]
    [InlineData("a.json", "--since")]
    [InlineData("a.json", "--since", "--requests")]
    [InlineData("a.json", "--since", "b.json", "--since", "c.json")]
    [InlineData("-", "--since", "-")]
    public async Task Wrong_command_line_points_to_the_help(params string[] args)
    {
        var run = await Run.OfAsync(args);

        run.Should().Be(new Run(1, "", "ActiveSessions: wrong command line; see --help\n"));
    }

    [Theory]
    [InlineData("--requests", "--since", "old", "new")]
    [InlineData("new", "--since", "old", "--requests")]
    [InlineData("--since", "old", "new", "--requests")]
    public void Options_can_be_in_any_order(params string[] args) =>
        Options.Parse(args).Should().Be(Options.Parse(["--requests", "--since", "old", "new"])).And.NotBeNull();

    [Theory]
    [InlineData("-h")]
    [InlineData("--help")]
    public async Task Help_fits_into_80_columns(string option)
    {
        var run = await Run.OfAsync([option], Stream.Null, width: 80);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Be(Options.Help.ReplaceLineEndings("\n") + "\n");
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
    }
}
