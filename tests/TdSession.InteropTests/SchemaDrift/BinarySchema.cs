namespace TdSession.InteropTests.SchemaDrift;

/// <summary>TDLib's schema, as far as a <c>libtdjson</c> shows it without being run: its symbols name the classes of the schema and the
/// types of their fields, and its texts contain the names of the fields.</summary>
/// <remarks>npm's type definitions can be months older than the newest <c>libtdjson</c>.</remarks>
internal sealed partial class BinarySchema
{
    private readonly byte[] _library;

    private BinarySchema(byte[] library, IReadOnlyDictionary<string, IReadOnlyList<string>> constructors)
    {
        _library = library;
        Constructors = constructors;
    }

    /// <summary>The kinds of the fields of each TL constructor and function: <c>Bool</c>, <c>int32</c>, <c>int64</c>, <c>double</c>, and
    /// <c>object</c> for a string, a vector or an object.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Constructors { get; }

    public static BinarySchema Read(byte[] library)
    {
        var constructors = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        ReadOnlySpan<byte> prefix = "_ZN2td6td_api"u8;
        int start = 0;
        while (library.AsSpan(start).IndexOf(prefix) is >= 0 and var distance)
        {
            start += distance + prefix.Length;
            int length = library.AsSpan(start).IndexOf((byte)0);
            Match symbol = Constructor().Match(Encoding.Latin1.GetString(library, start, length));
            string name = symbol.Groups["name"].Value;
            if (name.Length.ToString(CultureInfo.InvariantCulture) == symbol.Groups["length"].Value)
            {
                AddConstructor(constructors, name, MangledTypes.Read(symbol.Groups["types"].Value));
            }
        }

        return new BinarySchema(library, constructors);
    }

    /// <summary>Whether a text occurs, up to its end. Its start can be inside a longer text: linkers let texts share their ends.</summary>
    public bool HasText(string text) => _library.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text + "\0")) >= 0;

    // A class has a constructor without parameters, and another one if it has fields.
    private static void AddConstructor(Dictionary<string, IReadOnlyList<string>> constructors, string name, IReadOnlyList<string> fields)
    {
        if (!constructors.TryGetValue(name, out IReadOnlyList<string>? known) || known.Count < fields.Count)
        {
            constructors[name] = fields;
        }
    }

    // 7sessionC2Elbbbbb…: length and name of the class, "C2E" for a constructor, and the types of its parameters.
    [GeneratedRegex("^(?<length>[0-9]+)(?<name>[a-z][A-Za-z0-9]*?)C2E(?<types>.+)$")]
    private static partial Regex Constructor();
}
