namespace TdSession.InteropTests.SchemaDrift;

/// <summary>A field of a TL constructor in TypeScript.</summary>
/// <param name="Type">Such as <c>string</c>, <c>number</c>, <c>boolean</c>, <c>SessionType</c>, <c>Array&lt;session&gt;</c>.</param>
/// <param name="IsOptional">Whether the field can be missing.</param>
internal sealed record TypeScriptField(string Name, string Type, bool IsOptional);

/// <summary>TDLib's schema in the npm package <c>@prebuilt-tdlib/types</c>.</summary>
/// <param name="Constructors">The fields of each constructor and function, without the type key.</param>
/// <param name="Unions">The cases of each TL type.</param>
/// <param name="FunctionResults">The TL type that each function returns.</param>
internal sealed partial record TypeScriptSchema(
    IReadOnlyDictionary<string, TypeScriptField[]> Constructors,
    IReadOnlyDictionary<string, string[]> Unions,
    IReadOnlyDictionary<string, string> FunctionResults)
{
    public static TypeScriptSchema Parse(string definitions)
    {
        string text = Comment().Replace(definitions, "");
        var objects = ObjectType().Matches(text)
            .ToDictionary(match => match.Groups["name"].Value, match => Fields(match.Groups["body"].Value).ToArray());
        return new TypeScriptSchema(
            objects.Where(type => !type.Key.Contains('$', StringComparison.Ordinal)).ToDictionary(),
            Union().Matches(text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["cases"].Value
                .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
            objects["$FunctionResultByName"].ToDictionary(function => function.Name, function => function.Type));
    }

    private static IEnumerable<TypeScriptField> Fields(string body) =>
        from match in Field().Matches(body)
        where match.Groups["name"].Value != "_"
        select new TypeScriptField(match.Groups["name"].Value, match.Groups["type"].Value.Trim(), match.Groups["optional"].Success);

    [GeneratedRegex(@"/\*.*?\*/|//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // export type session = { … }
    [GeneratedRegex(@"export type (?<name>[\w$]+) = \{(?<body>[^{}]*)\}")]
    private static partial Regex ObjectType();

    // export type SessionType = | sessionTypeDevice | sessionTypeConnectedBot
    // export type Session = session
    [GeneratedRegex(@"export type (?<name>\w+) =(?<cases>(\s*\|\s*\w+)+|[ ]\w+)")]
    private static partial Regex Union();

    // readonly session_id?: number | string,
    [GeneratedRegex(@"(readonly\s+)?(?<name>\w+)(?<optional>\?)?:(?<type>[^,]+),")]
    private static partial Regex Field();
}
