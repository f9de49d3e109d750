using TdSession.InteropTests.JavaScript;

namespace TdSession.InteropTests.Recorded;

/// <summary>The golden files that a real libtdjson and the JavaScript clients write, by their names in <c>Golden</c>.</summary>
internal static partial class RecordedFiles
{
    private static readonly Dictionary<string, string> _npmVersions = new() { ["1.8.62"] = "0.1008062.2", ["1.8.67"] = "0.1008067.0" };

    private static readonly string _folder = Path.Combine(Workspace.RepositoryFolder, "tests", "TdSession.Tests", "Golden");

    /// <summary>The versions whose files are committed.</summary>
    public static TheoryData<string> Versions { get; } = ["1.8.33", "1.8.62", "1.8.67"];

    public static async Task<IReadOnlyDictionary<string, string>> RecordAsync(string versionName)
    {
        IReadOnlyList<byte[]> stream = await RecordedScenario.StreamAsync(versionName);
        IReadOnlyList<byte[]> startup = await RecordedScenario.StartupAsync(versionName);
        byte[][] updates = [.. OfType(stream, "updateUnconfirmedSession")];
        byte[] sessions = OfType(stream, "sessions").Single();
        byte[] session = OfType(stream, "session").Single();
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [$"libtdjson/{versionName}.stream.jsonl"] = Lines(stream),
            [$"libtdjson/{versionName}.startup.jsonl"] = Lines(startup),
            [$"libtdjson/{versionName}.connections.jsonl"] = Lines(await RecordedScenario.ConnectionsAsync(versionName)),
            [$"libtdjson/{versionName}.sessions.json"] = Lines([sessions]),
            [$"libtdjson/{versionName}.session.json"] = Lines([session]),
            [$"libtdjson/{versionName}.updateUnconfirmedSession.jsonl"] = Lines(updates),
        };
        if (_npmVersions.TryGetValue(versionName, out string? npmVersion))
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

    /// <summary>Returns the lines of a file without the time, and without the order of the options. A stream is a set of lines, because the
    /// number of updates about the time and their order differ.</summary>
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
