namespace ActiveSessions.Tests;

/// <summary>The sample finds the messages in a text, and skips the broken ones.</summary>
public class MessagesTests
{
    private const string Broken = """{"_":"session","id":true}""";

    [Theory]
    [InlineData(Broken)]
    [InlineData("""{"_":"session","id":"1","is_current":""")]
    [InlineData("\u001b[31m a line of a log")]
    public async Task Broken_line_is_skipped_and_reported(string broken)
    {
        var good = Enumerable.Repeat(Input.SessionJson, 30).ToList();

        var run = await Run.OnInputAsync(string.Join('\n', [.. good, broken, .. good]));

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("60 active sessions\n");
        run.Error.Should().StartWith("ActiveSessions: standard input: could not read line 31: ").And.NotContain("\u001b");
    }

    [Theory]
    [InlineData(0, "line 1")]
    [InlineData(1, "line 2")]
    [InlineData(2, "line 3")]
    public async Task Broken_line_is_reported_with_its_number(int place, string expected)
    {
        var lines = new List<string> { Input.SessionJson, Input.SessionJson };
        lines.Insert(place, Input.SessionJson[..^9]);

        var run = await Run.OnInputAsync(string.Join("\r\n", lines));

        run.Output.Should().StartWith("2 active sessions\n");
        run.Error.Should().Contain($"could not read {expected}: ");
    }

    [Fact]
    public async Task Blank_lines_are_ignored()
    {
        var run = await Run.OnInputAsync($"\n \t\r\n{Input.SessionJson}\n\n{Input.SessionJson}\n\n");

        run.Output.Should().StartWith("2 active sessions\n");
        run.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n  ")]
    public async Task Broken_items_are_skipped_and_reported(string space)
    {
        string[] items = [Input.SessionJson, Broken, "null", Input.SessionJson];

        var run = await Run.OnInputAsync($"{space}[{space}{string.Join($",{space}", items)}{space}]{space}");

        run.Output.Should().StartWith("2 active sessions\n");
        run.Error.Should().StartWith(
            "ActiveSessions: standard input: could not read items 2-3, the first because of: session.id: expected int64");
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}\n{0}")]
    [InlineData("[{0}]")]
    public async Task Byte_order_mark_is_skipped(string format)
    {
        var json = "\uFEFF" + format.Replace("{0}", Input.SessionJson, StringComparison.Ordinal);

        var run = await Run.OnInputAsync(json);

        run.Output.Should().Contain("active session");
        run.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16")]
    [InlineData("utf-32", "UTF-32")]
    [InlineData("utf-32BE", "UTF-32")]
    public async Task Unsupported_encoding_is_named_in_the_error(string encoding, string name)
    {
        var expected = new Run(1, "", $"ActiveSessions: standard input: the text is {name}; convert it to UTF-8\n");
        var text = Encoding.GetEncoding(encoding).GetBytes(Input.SessionJson + "\n");
        byte[] marked = [.. Encoding.GetEncoding(encoding).GetPreamble(), .. text];

        (await Run.OfAsync(["-"], new MemoryStream(text))).Should().Be(expected);
        (await Run.OfAsync(["-"], new MemoryStream(marked))).Should().Be(expected);
    }
}
