using System.Globalization;
using Spectre.Console;
using TdSession;

namespace ActiveSessions;

/// <summary>Runs the program and returns its exit code.</summary>
internal sealed class App(IAnsiConsole console, TextWriter error, Func<Stream> standardInput, TimeProvider time)
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int LogInWaits = 2;

    public async Task<int> RunAsync(string[] args)
    {
        var options = Options.Parse(args);
        if (options is null)
        {
            return Fail("wrong command line; see --help");
        }

        try
        {
            if (options.ShowsHelp)
            {
                console.WriteLine(Options.Help);
                return Success;
            }

            var log = await ReadAsync(options.File);
            var old = options.Since is null ? null : await ReadAsync(options.Since);
            Show(options, log, old);

            // A log-in waits in the sample, too, but that needs no action.
            return options.File is not null && log.Accounts.Values.Any(account => account.Waiting.Any()) ? LogInWaits : Success;
        }
        catch (InvalidDataException exception)
        {
            return Fail(exception.Message);
        }
        catch (IOException exception)
        {
            return Fail($"cannot write the output: {exception.Message}");
        }
    }

    /// <exception cref="InvalidDataException">There is nothing to show.</exception>
    private async Task<AccountLog> ReadAsync(string? file)
    {
        (string Name, Func<Stream> Open) source = file switch
        {
            null => ("the sample", () => typeof(App).Assembly.GetManifestResourceStream("Sample.jsonl")!),
            "-" => ("standard input", standardInput),
            _ => (file, () => File.OpenRead(file)),
        };
        AccountLog log;
        try
        {
            await using var input = source.Open();
            log = await AccountLog.ReadAsync(input);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            var message = Directory.Exists(file) ? "a folder, not a file" : exception.Message;
            throw new InvalidDataException($"{source.Name}: {message}", exception);
        }

        if (log.Accounts.Count == 0)
        {
            throw new InvalidDataException($"{source.Name}: {log.Problem ?? Answer(log.Error) ?? "nothing about sessions in it"}");
        }

        if (log.Problem is { } problem)
        {
            Report($"{source.Name}: {problem}");
        }

        return log;
    }

    private void Show(Options options, AccountLog log, AccountLog? old)
    {
        // The sample uses the time of its current session.
        var now = options.File is null ? log.Sessions.Max(session => session.LastActiveDate) : time.GetLocalNow();
        foreach (var (client, account) in log.Accounts)
        {
            if (log.Accounts.Count > 1)
            {
                console.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"\nClient {client}\n\n"), Phrase.Bold));
            }

            new DevicesScreen(account, now).WriteTo(console);
            if (options.ShowsRequests)
            {
                new Notices(account, now).WriteRequestsTo(console);
            }
        }

        if (old is not null)
        {
            new Changes(old.Sessions, log.Sessions, now).WriteTo(console);
        }
    }

    private static string? Answer(Error? error) =>
        error is null ? null : string.Create(CultureInfo.InvariantCulture, $"TDLib answered with error {error.Code}: {error.Message}");

    private int Fail(string message)
    {
        Report(message);
        return Failure;
    }

    private void Report(string message) => error.WriteLine($"ActiveSessions: {TerminalText.Clean(message, longest: 400)}");
}
