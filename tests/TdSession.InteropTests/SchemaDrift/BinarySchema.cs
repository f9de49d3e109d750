namespace TdSession.InteropTests.SchemaDrift;

/// <summary>The part of TDLib's schema that a <c>libtdjson</c> contains: its symbols have the names of the types and the kinds of their
/// fields, and its texts have the names of the fields.</summary>
/// <remarks>npm's type definitions can be months older than the newest <c>libtdjson</c>.</remarks>
internal sealed partial class BinarySchema(byte[] library)
{
    /// <summary>Gets the kinds of the fields of each TL constructor and function: <c>Bool</c>, <c>int32</c>, <c>int64</c>, <c>double</c>,
    /// and <c>object</c> for all others.</summary>
    /// <remarks>A class with fields also has a constructor without parameters.</remarks>
    public IReadOnlyDictionary<string, string[]> Constructors { get; } = Read(library)
        .GroupBy(constructor => constructor.Name, constructor => constructor.Kinds)
        .ToDictionary(overloads => overloads.Key, overloads => overloads.MaxBy(kinds => kinds.Length)!);

    /// <summary>Returns whether the library contains a text, or a longer text that ends with it: linkers merge these.</summary>
    public bool HasText(string text) => library.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text + "\0")) >= 0;

    private static IEnumerable<(string Name, string[] Kinds)> Read(byte[] library)
    {
        byte[] prefix = "_ZN2td6td_api"u8.ToArray();
        int start = 0;
        while (library.AsSpan(start).IndexOf(prefix) is >= 0 and var distance)
        {
            start += distance + prefix.Length;
            int length = library.AsSpan(start).IndexOf((byte)0);
            Match symbol = Constructor().Match(Encoding.Latin1.GetString(library, start, length));
            string name = symbol.Groups["name"].Value;
            if (name.Length.ToString(CultureInfo.InvariantCulture) == symbol.Groups["length"].Value)
            {
                yield return (name, Kinds(symbol.Groups["types"].Value));
            }
        }
    }

    private static string[] Kinds(string types)
    {
        // A name can contain any letter, so it must not reach the expression below.
        for (Match length = NameLength().Match(types); length.Success; length = NameLength().Match(types))
        {
            types = types.Remove(length.Index, length.Length + int.Parse(length.Value, CultureInfo.InvariantCulture));
        }

        return
        [
            .. from type in Parameter().Matches(types)
               where type.Value != "v"
               select type.Value switch { "b" => "Bool", "i" => "int32", "l" or "x" => "int64", "d" => "double", _ => "object" },
        ];
    }

    // 7sessionC2Elbbbbb…: length and name of the class, "C2E" for a constructor, and the types of its parameters.
    [GeneratedRegex("^(?<length>[0-9]+)(?<name>[a-z][A-Za-z0-9]*?)C2E(?<types>.+)$")]
    private static partial Regex Constructor();

    // The length before each name. A substitution (S0_) has no length.
    [GeneratedRegex("(?<!S[0-9A-Z]*)[0-9]+")]
    private static partial Regex NameLength();

    // A parameter in the Itanium C++ ABI: a reference, pointer or const (R, O, P, K), and a built-in type, a substitution (St, S_, S0_),
    // or a name from N to E, with template arguments from I to E.
    [GeneratedRegex("[ROPK]*([a-z]|S(t|[0-9A-Z]*_)|N(?<open>)(S[0-9A-Z]*_|[NI](?<open>)|E(?<-open>)|[^NIE])*?(?(open)(?!)))")]
    private static partial Regex Parameter();
}
