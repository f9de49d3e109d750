namespace TdSession.InteropTests.SchemaDrift;

/// <summary>TDLib's descriptions of types and fields name the functions that belong to them.</summary>
internal static partial class NamedFunctions
{
    /// <summary>Returns a finding for each named function that the model lacks.</summary>
    public static IEnumerable<string> FindMissing(string definitions, TdSchema schema)
    {
        TypeScriptSchema theirs = TypeScriptSchema.Parse(definitions);
        return from description in DescriptionComparison.Describe(definitions, schema)
               from function in Word().Matches(description.Theirs).Select(word => word.Value).Where(theirs.FunctionResults.ContainsKey)
                   .Except(ModelSchema.Read(schema).Select(type => type.Name))
               select $"{description.Place}: TDLib's description of {description.Name} names the function {function}, "
                   + "which the model lacks; add a record to src/TdSession/Requests.";
    }

    // The name of a function has two words or more: getMe, but not close.
    [GeneratedRegex(@"\b[a-z]+[A-Z]\w*\b")]
    private static partial Regex Word();
}
