using System.Runtime.InteropServices;
using TdSession.Tests.GoldenFiles;
using TdSession.Tests.PropertyTests.Damage;

namespace TdSession.Fuzz;

/// <summary>The first input of AFL++: the shortest object of each shape in the golden files, and a dictionary of all names.</summary>
internal static class Seeds
{
    private const int MaxLength = 1024;

    private static readonly string[] _folders = ["js", "libtdjson", "session", "writer"];

    /// <summary>Writes <c>TARGET/NUMBER</c>, and the dictionary as <c>words.dict</c>.</summary>
    public static void Write(string folder)
    {
        var texts = Objects().Where(text => text.Length <= MaxLength).GroupBy(Shape).Select(alike => alike.MinBy(text => text.Length)!)
            .ToList();
        foreach (var (name, target) in Targets.All)
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
            var number = 0;
            foreach (var seed in texts.SelectMany(text => Spelled(name, text)).Where(target))
            {
                File.WriteAllBytes(Path.Combine(folder, name, $"{number++:d4}"), seed);
            }
        }

        File.WriteAllLines(Path.Combine(folder, "words.dict"), texts.SelectMany(Words).Concat(Mutator.Words).Select(Quoted).Distinct());
    }

    /// <summary>Turns a text into the input of a target.</summary>
    private static IEnumerable<byte[]> Spelled(string target, byte[] text) => target switch
    {
        "options" => [[0, .. text], [31, .. text]],
        "lines" => [[.. text, .. "\n"u8, .. text]],
        "text" => [MemoryMarshal.AsBytes(Encoding.UTF8.GetString(text).AsSpan()).ToArray()],
        _ => [text],
    };

    private static IEnumerable<byte[]> Objects()
    {
        var golden = from folder in _folders
                     from file in GoldenFolder.Files(folder, "")
                     where !file.Contains(".values.", StringComparison.Ordinal)
                     from line in GoldenFolder.ReadLines(folder, file)
                     select line;
        return
            from line in DamageCorpus.Lines.Concat(golden)
            from value in JsonTokens.Of(line).Values
            let text = value.In(line).ToArray()
            where text[0] == '{'
            select text;
    }

    /// <summary>Gets the type of a text, and which names and kinds of values follow each other. Texts that differ only in their values
    /// have the same shape. In an unrecognized object, the names don't matter.</summary>
    private static string Shape(byte[] text)
    {
        var isKnown = TdEnvelope.IsKnownType(text);
        var tokens = Tokens(text);
        var type = isKnown ? tokens.FirstOrDefault(token => token.IsTypeName).Text : "";
        return $"{type} {string.Concat(tokens.Zip(tokens.Skip(1), (one, next) => Kind(one) + Kind(next)).Distinct())}";

        string Kind((JsonTokenType Kind, string Text, bool IsTypeName) token) => token.Kind switch
        {
            JsonTokenType.PropertyName when isKnown => token.Text,
            JsonTokenType.False => $"{JsonTokenType.True}",
            _ => $"{token.Kind}",
        };
    }

    private static IEnumerable<byte[]> Words(byte[] text) =>
        Tokens(text).Where(token => token.Kind == JsonTokenType.PropertyName || token.IsTypeName)
            .Select(token => Encoding.UTF8.GetBytes($"\"{token.Text}\""));

    private static List<(JsonTokenType Kind, string Text, bool IsTypeName)> Tokens(byte[] json)
    {
        var tokens = new List<(JsonTokenType Kind, string Text, bool IsTypeName)>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            var isTypeName = tokens is [.., (JsonTokenType.PropertyName, "_" or "@type", _)];
            tokens.Add((reader.TokenType, Encoding.UTF8.GetString(reader.ValueSpan), isTypeName));
        }

        return tokens;
    }

    /// <summary>Quotes a word for AFL++.</summary>
    private static string Quoted(byte[] word) => $"\"{string.Concat(word.Select(Quoted))}\"";

    private static string Quoted(byte value) =>
        value is >= 0x20 and < 0x7f and not (byte)'"' and not (byte)'\\' ? $"{(char)value}" : $"\\x{value:x2}";
}
