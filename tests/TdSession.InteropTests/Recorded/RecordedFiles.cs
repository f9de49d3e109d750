using TdSession.InteropTests.JavaScript;

namespace TdSession.InteropTests.Recorded;

/// <summary>The golden files that a real libtdjson, and the JavaScript clients behind it, wrote: by their names below
/// <c>Golden</c>.</summary>
internal static partial class RecordedFiles
{
    private static readonly Dictionary<string, string> _npmVersions = new() { ["1.8.62"] = "0.1008062.2", ["1.8.67"] = "0.1008067.0" };

    private static readonly string _folder = Path.Combine(Workspace.RepositoryFolder, "tests", "TdSession.Tests", "Golden");

    /// <summary>The versions whose files are committed.</summary>
    public static TheoryData<string> Versions { get; } = ["1.8.33", "1.8.62", "1.8.67"];

    public static async Task<IReadOnlyDictionary<string, string>> RecordAsync(TdLibVersion version)
    {
        IReadOnlyList<byte[]> stream = await RecordedScenario.StreamAsync(version);
        IReadOnlyList<byte[]> startup = await RecordedScenario.StartupAsync(version);
        byte[][] updates = [.. OfType(stream, "updateUnconfirmedSession")];
        byte[] sessions = OfType(stream, "sessions").Single();
        byte[] session = OfType(stream, "session").Single();
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [$"libtdjson/{version.Name}.stream.jsonl"] = Lines(stream),
            [$"libtdjson/{version.Name}.startup.jsonl"] = Lines(startup),
            [$"libtdjson/{version.Name}.connections.jsonl"] = Lines(await RecordedScenario.ConnectionsAsync(version)),
            [$"libtdjson/{version.Name}.sessions.json"] = Lines([sessions]),
            [$"libtdjson/{version.Name}.session.json"] = Lines([session]),
            [$"libtdjson/{version.Name}.updateUnconfirmedSession.jsonl"] = Lines(updates),
        };
        if (_npmVersions.TryGetValue(version.Name, out string? npmVersion))
        {
            await HandOnAsync(files, $"js/sessions-{npmVersion}", sessions);
            await HandOnAsync(files, $"js/session-{npmVersion}", session);
            for (int i = 0; i < updates.Length; i++)
            {
                await HandOnAsync(files, $"js/updateUnconfirmedSession-{npmVersion}-{i}", updates[i]);
            }
        }

        return files;
    }

    public static Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder, name), text);

    public static async Task<string> ReadCommittedAsync(string name) =>
        File.Exists(Path.Combine(_folder, name)) ? await File.ReadAllTextAsync(Path.Combine(_folder, name)) : "";

    /// <summary> The lines of a file without what differs from run to run: the time, and where TDLib looks up options in tables, their
    /// order. A stream is a set of lines, since how often TDLib says the time, and what it says between two answers, is a matter of speed.
    /// </summary>
    public static IReadOnlyList<string> WithoutIdentifiersOfTheRun(string name, string text)
    {
        IEnumerable<string> lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(InOrder)
            .Select(line => Time().Replace(line, "${before}TIME"));
        return [.. name.Contains(".st", StringComparison.Ordinal) ? lines.Distinct().Order(StringComparer.Ordinal) : lines];
    }

    private static string InOrder(string line)
    {
        using var message = JsonDocument.Parse(line);
        return TypeOf(message) == "updates"
            ? string.Join('\n', message.RootElement.GetProperty("updates").EnumerateArray()
                .Select(update => update.GetRawText()).Order(StringComparer.Ordinal)
                .Append(message.RootElement.GetProperty("@extra").GetRawText()))
            : line;
    }

    private static IEnumerable<byte[]> OfType(IEnumerable<byte[]> messages, string type) => messages.Where(message =>
    {
        using var parsed = JsonDocument.Parse(message);
        return TypeOf(parsed) == type;
    });

    private static string? TypeOf(JsonDocument message) =>
        message.RootElement.TryGetProperty("@type", out JsonElement type) ? type.GetString() : null;

    private static async Task HandOnAsync(Dictionary<string, string> files, string name, byte[] message)
    {
        files[$"{name}.tdlib.json"] = Encoding.UTF8.GetString(message);
        files[$"{name}.tdl.json"] = Encoding.UTF8.GetString((await NodeScript.SpellAsync(NodeScript.TdlReceives, [message])).Single());
        files[$"{name}.tdlib-native.json"] =
            Encoding.UTF8.GetString((await NodeScript.SpellAsync(NodeScript.TdlibNativeReceives, [message])).Single());
    }

    private static string Lines(IEnumerable<byte[]> messages) =>
        string.Concat(messages.Select(message => Encoding.UTF8.GetString(message) + "\n"));

    // The option unix_time, and the date of an unconfirmed session.
    [GeneratedRegex(
        """(?<before>"name":"unix_time","value":{"@type":"optionValueInteger","value":)"\d+"|"""
        + """(?<before>:"unconfirmedSession",[^}]*(},)?"(log_in_)?date":)\d+""")]
    private static partial Regex Time();
}
