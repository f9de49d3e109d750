namespace ActiveSessions;

/// <summary>The command line.</summary>
internal sealed record Options
{
    public const string Help =
        """
        Shows the active sessions of a Telegram account, from the JSON that TDLib sent.

        Usage: ActiveSessions [--requests] [--since FILE] [FILE]

          FILE          JSON lines or one JSON document, from any version of TDLib.
                        The newest list of each client is shown. - is standard input.
                        Without a file, a sample is shown.
          --since FILE  Also shows which sessions are new, changed or gone since then.
          --requests    Also prints the requests that confirm or reject a log-in.
          -h, --help    Shows this text.

        The exit code is 2 while a log-in waits for confirmation (not for the sample),
        1 if nothing could be read or the command line is wrong, and otherwise 0.
        """;

    /// <summary>Gets the file to show; null for the sample.</summary>
    public string? File { get; private init; }

    /// <summary>Gets the older file to compare with.</summary>
    public string? Since { get; private init; }

    public bool ShowsRequests { get; private init; }

    public bool ShowsHelp { get; private init; }

    /// <summary>Returns null if the command line is wrong.</summary>
    public static Options? Parse(ReadOnlySpan<string> args) => Parse(args, new Options());

    private static Options? Parse(ReadOnlySpan<string> args, Options options) => args switch
    {
        [] => options is { Since: not null, File: null } or { Since: "-", File: "-" } ? null : options,
        ["-h" or "--help", ..] => options with { ShowsHelp = true },
        ["--requests", .. var rest] => Parse(rest, options with { ShowsRequests = true }),
        ["--since", var file, .. var rest] when IsFile(file) && options.Since is null => Parse(rest, options with { Since = file }),
        [var file, .. var rest] when IsFile(file) && options.File is null => Parse(rest, options with { File = file }),
        _ => null,
    };

    private static bool IsFile(string argument) => argument is "-" or not ("" or ['-', ..]);
}
