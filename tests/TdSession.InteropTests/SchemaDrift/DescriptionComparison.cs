namespace TdSession.InteropTests.SchemaDrift;

/// <summary>TDLib's description of a part of the model, and ours.</summary>
/// <param name="Name">TDLib's name: <c>session</c>, <c>session.api_id</c>, <c>SessionType</c>.</param>
/// <param name="Place">The line of our source.</param>
internal sealed record Description(string Name, string Theirs, string Ours, string Place);

/// <summary>Compares TDLib's descriptions with those that somebody has read. Each finding has both texts.</summary>
internal static class DescriptionComparison
{
    /// <summary>Returns the types, fields and functions of the model that a schema has.</summary>
    public static IReadOnlyList<Description> Describe(string definitions, TdSchema schema)
    {
        TypeScriptSchema theirs = TypeScriptSchema.Parse(definitions);
        IReadOnlyDictionary<string, string> sentences = TypeScriptDescriptions.Parse(definitions);
        var all = new Dictionary<string, Description>(StringComparer.Ordinal);
        foreach (ModelType type in ModelSchema.Read(schema).Where(type => theirs.Constructors.ContainsKey(type.Name)))
        {
            Add(type.Name, OurDescriptions.Of(type.ClrType), ModelSource.Locate(type.ClrType));
            foreach (ModelField field in type.Fields)
            {
                if (theirs.Constructors[type.Name].FirstOrDefault(candidate => candidate.Name == field.Name) is { } found)
                {
                    Add($"{type.Name}.{field.Name}", OurDescriptions.Of(field.Property), ModelSource.Locate(type.ClrType, field.Name));
                    if (theirs.Unions.TryGetValue(found.Type, out string[]? cases) && cases.Length > 1)
                    {
                        Add(found.Type, OurDescriptions.Of(field.ClrType), ModelSource.Locate(field.ClrType));
                    }
                }
            }
        }

        return [.. all.Values];

        void Add(string name, string ours, string place) => all[name] = new Description(name, sentences[name], ours, place);
    }

    public static IReadOnlyList<string> Compare(IReadOnlyList<Description> described, IReadOnlyDictionary<string, string> recorded) =>
    [
        .. described.Where(item => recorded.GetValueOrDefault(item.Name) != RecordedDescriptions.Hash(item.Theirs)).Select(Finding),
        .. recorded.Keys.Except(described.Select(item => item.Name)).Select(name => $"{name} is recorded, and no longer described."),
    ];

    private static string Finding(Description item) =>
        $"""
        {item.Place}: nobody has read TDLib's new description of {item.Name}:
          TDLib: {item.Theirs}
          ours:  {item.Ours}
        Give ours the same meaning, and then run: {RecordedDescriptions.HowToRenew}
        """;
}
