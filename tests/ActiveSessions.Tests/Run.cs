using Spectre.Console;

namespace ActiveSessions.Tests;

/// <summary>The result of one run of the sample in this process.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    /// <summary>A day after the sessions in the golden files of libtdjson.</summary>
    private static readonly DateTimeOffset _now = new(2023, 11, 17, 12, 0, 0, TimeSpan.Zero);

    public static Task<Run> OfAsync(params string[] args) => OfAsync(args, new MemoryStream());

    public static Task<Run> OnInputAsync(string json, params string[] options) =>
        OfAsync([.. options, "-"], new MemoryStream(Encoding.UTF8.GetBytes(json)));

    public static async Task<Run> OfAsync(string[] args, Stream standardInput, int width = 200, bool ansi = false,
        DateTimeOffset? now = null)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = ansi ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        var exitCode = await new App(console, error, () => standardInput, new StoppedClock(now ?? _now)).RunAsync(args);
        return new Run(exitCode, WithoutTrailingSpace(output.ToString()), error.ToString());
    }

    private static string WithoutTrailingSpace(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd(' ', '\r')));

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
