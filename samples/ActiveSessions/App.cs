using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace ActiveSessions;

/// <summary>The command line: what to read, and what to say when it cannot be read.</summary>
internal static class App
{
    private const string Help =
        """
        Shows Telegram's "Devices" screen: the active sessions in what TDLib sent.

        Usage: ActiveSessions [FILE | -]

          FILE  JSON from any version of TDLib, in either spelling: a session, an array
                of them, an answer to getActiveSessions, JSON lines, or everything that
                td_receive returned. The newest list counts.
          -     The same, from standard input.

        Without an argument it shows a sample.
        """;

    public static async Task<int> RunAsync(string[] args, IAnsiConsole console, TextWriter error, Func<Stream> standardInput,
        TimeProvider time)
    {
        switch (args)
        {
            case ["-h" or "--help"]:
                console.WriteLine(Help);
                return 0;
            case []:
                return await ShowAsync("the sample", () => typeof(App).Assembly.GetManifestResourceStream("Sample.jsonl")!, now: null);
            case ["-"]:
                return await ShowAsync("standard input", standardInput, time.GetLocalNow());
            case [var path] when path is not ("" or ['-', ..]):
                return await ShowAsync(path, () => File.OpenRead(path), time.GetLocalNow());
            default:
                return Fail("expected one file, or - for standard input; see --help");
        }

        async Task<int> ShowAsync(string name, Func<Stream> open, DateTimeOffset? now)
        {
            try
            {
                await using var input = open();
                var account = await AccountLog.ReadAsync(input);
                if (account.IsSilent)
                {
                    return Fail(account.Error is { } answer
                        ? string.Create(CultureInfo.InvariantCulture, $"{name}: TDLib answered with error {answer.Code}: {answer.Message}")
                        : $"{name}: nothing about sessions in it");
                }

                // The sample has a time of its own: that of its current device.
                new DevicesScreen(account, now ?? account.Sessions.Max(session => session.LastActiveDate)).WriteTo(console);
                return 0;
            }
            catch (JsonException exception)
            {
                return Fail($"{name}: {exception.Describe()}");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return Fail(Directory.Exists(name) ? $"{name}: a folder, not a file" : $"{name}: {exception.Message}");
            }
        }

        int Fail(string message)
        {
            error.WriteLine($"ActiveSessions: {TerminalText.Clean(message, longest: 400)}");
            return 1;
        }
    }

    /// <summary>The library's own message names the place in TL terms; System.Text.Json adds a place that counts lines from 0.</summary>
    private static string Describe(this JsonException exception)
    {
        var message = exception.Message.Split(" Path: ", 2)[0];
        return exception.LineNumber is { } line ? $"line {line + 1}: {message}" : message;
    }
}
