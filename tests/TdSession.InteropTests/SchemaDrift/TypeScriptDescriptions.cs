namespace TdSession.InteropTests.SchemaDrift;

/// <summary>TDLib's descriptions of its types, fields and functions: the comments of the TypeScript definitions.</summary>
internal static partial class TypeScriptDescriptions
{
    /// <summary>Returns them by name, such as <c>session</c>, <c>session.api_id</c> or <c>SessionType</c>, on one line.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string definitions)
    {
        var descriptions = new Dictionary<string, string>(StringComparer.Ordinal);
        string type = "";
        string? comment = null;
        bool isInComment = false;
        foreach (string line in definitions.Split('\n').Select(line => line.Trim()))
        {
            if (isInComment || line.StartsWith("/**", StringComparison.Ordinal))
            {
                comment = isInComment ? $"{comment} {line}" : line;
                isInComment = !line.EndsWith("*/", StringComparison.Ordinal);
                continue;
            }

            if (Declaration().Match(line) is { Success: true } declaration)
            {
                bool isType = declaration.Groups["type"].Success;
                type = isType ? declaration.Groups["type"].Value : type;
                string name = isType || declaration.Groups["field"].Value == "_" ? type : $"{type}.{declaration.Groups["field"].Value}";
                if (comment is not null)
                {
                    descriptions.Add(name, Sentence(comment));
                }
            }

            comment = null;
        }

        return descriptions;
    }

    private static string Sentence(string comment) => Filling().Replace(comment, " ").Trim();

    // export type session = {
    // readonly session_id?: number | string,
    [GeneratedRegex(@"^(export type (?<type>[\w$]+) =|(readonly )?(?<field>\w+)\??:)")]
    private static partial Regex Declaration();

    // The characters of the comment itself, and white space.
    [GeneratedRegex(@"(/\*\*|\*/|(?<=\s)\*(?=\s)|\s)+")]
    private static partial Regex Filling();
}
