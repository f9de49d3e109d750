using System.Diagnostics;

namespace ActiveSessions.Tests;

/// <summary>The program itself, with its output piped.</summary>
public class ProcessTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("GITHUB_ACTIONS", "true")]
    [InlineData("TF_BUILD", "True")]
    [InlineData("CI", "true")]
    [InlineData("TEAMCITY_VERSION", "2026.1")]
    [InlineData("DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION", "1")]
    [InlineData("FORCE_COLOR", "1")]
    [InlineData("CLICOLOR_FORCE", "1")]
    [InlineData("COLORTERM", "truecolor")]
    [InlineData("TERM", "xterm-256color")]
    [InlineData("TERM", "dumb")]
    [InlineData("LANG", "th_TH.UTF-8")]
    [InlineData("LC_ALL", "ar_SA.UTF-8")]
    public async Task Piped_sample_is_plain_text(string name, string value)
    {
        var (exitCode, output, error) = await RunAsync(arguments: [], variable: (name, value));

        error.Should().BeEmpty();
        exitCode.Should().Be(0);
        output.Should().StartWith("!!!  A new log-in waits for confirmation")
            .And.MatchRegex("ThinkPad X1 .* Linux Ubuntu 24.04 .* 192.0.2.44 .* online .* 22 Jul 2025 .* calls .* this device")
            .And.NotContain("\u001b").And.NotContain("\uFEFF");
    }

    [Fact]
    public async Task Standard_input_is_read()
    {
        var (exitCode, output, error) = await RunAsync(["-"], """{"_":"sessions","sessions":[]}""");

        error.Should().BeEmpty();
        exitCode.Should().Be(0);
        output.Should().Be("No active sessions" + Environment.NewLine);
    }

    [Fact]
    public async Task Wrong_input_fails_without_a_stack_trace()
    {
        var (exitCode, output, error) = await RunAsync(["-"], "\n{}\n");

        output.Should().BeEmpty();
        error.Should().Be(
            "ActiveSessions: standard input: could not read line 2: Object: expected a type key (_ or @type), found nothing"
            + Environment.NewLine);
        exitCode.Should().Be(1);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string[] arguments, string input = "", (string Name, string Value) variable = default)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ActiveSessions.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (variable.Name is { Length: > 0 })
        {
            start.Environment[variable.Name] = variable.Value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
