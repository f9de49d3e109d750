namespace TdSession.InteropTests.SchemaDrift;

/// <summary>TDLib's sentences say which functions go with a type or a field: the model has each of them, or a reason why not.</summary>
internal static partial class NamedFunctions
{
    /// <summary>The functions that the model leaves out, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>();

    /// <summary>Every function that a sentence about the model names, with that sentence.</summary>
    public static IEnumerable<(string Function, Description Source)> Find(string definitions, TdSchema schema)
    {
        TypeScriptSchema theirs = TypeScriptSchema.Parse(definitions);
        return from description in DescriptionComparison.Describe(definitions, schema)
               from word in Word().Matches(description.Theirs)
               where theirs.FunctionResults.ContainsKey(word.Value)
               select (word.Value, description);
    }

    /// <summary>A sentence for each function that the model neither has nor leaves out.</summary>
    public static IReadOnlyList<string> Compare(IEnumerable<(string Function, Description Source)> named, IEnumerable<string> known)
    {
        string[] accounted = [.. known, .. LeftOut.Keys];
        return
        [
            .. from item in named
               where !accounted.Contains(item.Function)
               select $"{item.Source.Place}: what TDLib says of {item.Source.Name} names the function {item.Function}, "
                   + "which the model lacks; add a record to src/TdSession/Requests, or the reason why not to NamedFunctions.LeftOut.",
        ];
    }

    // As functions are named: getMe, but not close, which any sentence may have.
    [GeneratedRegex(@"\b[a-z]+[A-Z]\w*\b")]
    private static partial Regex Word();
}
