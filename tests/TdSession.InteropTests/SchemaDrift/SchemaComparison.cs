using System.Collections.Immutable;

namespace TdSession.InteropTests.SchemaDrift;

/// <summary>Compares the model of a schema with the published one. Each finding names the place to edit.</summary>
internal sealed partial class SchemaComparison(TypeScriptSchema published, TdSchema schema)
{
    /// <summary>Has "Session" in its name, but is about the ownership of a chat.</summary>
    private const string NotAboutSessions = "canTransferOwnershipResultSessionTooFresh";

    /// <summary>Other results of functions before the newest schema.</summary>
    private static readonly Dictionary<string, string> _earlierResults = new() { ["getBusinessConnectedBot"] = "BusinessConnectedBot" };

    private readonly IReadOnlyList<ModelType> _ours = ModelSchema.Read(schema);

    /// <summary>Returns whether the name of a constructor or function shows that it is about sessions.</summary>
    public static bool IsNamedAfterSessions(string name) => SessionName().IsMatch(name) && name != NotAboutSessions;

    public string[] Compare() => [.. _ours.SelectMany(CompareType), .. FindNewTypesAndFunctions()];

    private IEnumerable<string> CompareType(ModelType ours)
    {
        if (!published.Constructors.TryGetValue(ours.Name, out TypeScriptField[]? fields))
        {
            return [Finding(ours.ClrType, $"the schema has no {ours.Name} (any more): it was renamed or removed")];
        }

        return
        [
            .. CompareResult(ours),
            .. ours.Fields.SelectMany(field => CompareField(ours, field, fields.FirstOrDefault(theirs => theirs.Name == field.Name))),
            .. FindNewFields(ours, fields),
            .. CompareOrder(ours, fields),
        ];
    }

    private IEnumerable<string> CompareResult(ModelType ours)
    {
        string theirs = published.FunctionResults.GetValueOrDefault(ours.Name, "nothing");
        if (ours.Result is { } result && theirs != result.Name
            && (schema == ModelSchema.Newest || theirs != _earlierResults.GetValueOrDefault(ours.Name)))
        {
            yield return Finding(ours.ClrType, $"{ours.Name} returns {theirs}, where the model has {result.Name}");
        }
    }

    private IEnumerable<string> CompareField(ModelType type, ModelField ours, TypeScriptField? theirs)
    {
        string name = $"{type.Name}.{ours.Name}";
        if (theirs is null)
        {
            return [Finding(type.ClrType, $"{name} is not in the schema (any more): it was renamed or removed", ours)];
        }

        string[] optional = type.Result is not null || theirs.IsOptional == ours.CanBeMissing
            ? []
            : [Finding(type.ClrType, $"{name} {(theirs.IsOptional ? "can" : "cannot")} be missing, unlike in the model", ours)];
        return ours.ClrType.IsAbstract && ours.ClrType.IsSubclassOf(typeof(TdObject))
            ? [.. optional, .. CompareCases(name, ours.ClrType, theirs.Type)]
            : [.. optional, .. CompareKind(type, ours, theirs.Type)];
    }

    private IEnumerable<string> CompareKind(ModelType type, ModelField ours, string theirs)
    {
        string kind = Kind(ours, isInput: type.Result is not null);
        if (theirs != kind)
        {
            yield return Finding(type.ClrType, $"{type.Name}.{ours.Name} is of type {theirs}, where the model has {kind}", ours);
        }
    }

    private IEnumerable<string> CompareCases(string field, Type hierarchy, string union)
    {
        string[] theirs = published.Unions.GetValueOrDefault(union, [union]);
        string[] ours = [.. ModelSchema.Cases(hierarchy, schema)];
        return theirs.Except(ours).Select(added => $"has a case {added} that the model lacks")
            .Concat(ours.Except(theirs).Select(removed => $"has no case {removed} (any more)"))
            .Select(what => Finding(hierarchy, $"{union}, the type of {field}, {what}"));
    }

    private static IEnumerable<string> FindNewFields(ModelType ours, TypeScriptField[] fields) =>
        from added in fields.ExceptBy([.. ours.Fields.Select(field => field.Name), .. ours.Untyped], field => field.Name)
        let before = fields.TakeWhile(field => field != added).Select(field => field.Name).ToArray()
        let previous = ours.Fields.LastOrDefault(field => before.Contains(field.Name))
        let what = $"{ours.Name} has a field {added.Name}: {added.Type} that the model lacks"
        select Finding(ours.ClrType, $"{what}; its place is after {previous?.Name ?? "the type key"}", previous);

    private static IEnumerable<string> CompareOrder(ModelType ours, TypeScriptField[] fields)
    {
        string[] names = [.. ours.Fields.Select(field => field.Name)];
        string[] theirs = [.. fields.Select(field => field.Name).Intersect(names)];
        return theirs.SequenceEqual(names.Intersect(theirs))
            ? []
            : [Finding(ours.ClrType, $"the fields of {ours.Name} have another order: {string.Join(", ", theirs)}")];
    }

    private IEnumerable<string> FindNewTypesAndFunctions() =>
        from name in published.Constructors.Keys.Union(published.FunctionResults.Keys).Where(IsAboutSessions)
            .Except([.. _ours.Select(type => type.Name), NotAboutSessions])
        let isFunction = published.FunctionResults.ContainsKey(name)
        let what = $"the schema has a {(isFunction ? "function" : "type")} {name} that the model lacks; add a record beside this one"
        select Finding(isFunction ? typeof(TdFunction) : typeof(TdObject), what);

    // Its name or its result has "Session", or it has the id of one.
    private bool IsAboutSessions(string name) =>
        SessionName().IsMatch(name)
        || (published.FunctionResults.TryGetValue(name, out string? result) && SessionName().IsMatch(result))
        || published.Constructors.GetValueOrDefault(name, []).Any(field => field.Name == "session_id");

    private string Kind(ModelField field, bool isInput)
    {
        Type type = Nullable.GetUnderlyingType(field.ClrType) ?? field.ClrType;
        return type switch
        {
            _ when type == typeof(long) && !field.IsInt53 => isInput ? "number | string" : "string",
            _ when type == typeof(long) || type == typeof(int) || type == typeof(DateTimeOffset) => "number",
            _ when type == typeof(bool) => "boolean",
            _ when type == typeof(string) => "string",
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) =>
                $"Array<{TlName(type.GetGenericArguments()[0])}>",
            _ => TlName(type),
        };
    }

    // TdObject is any update: the model has no records for updates that aren't about sessions.
    private string TlName(Type type) => type == typeof(TdObject) ? "Update" : _ours.Single(candidate => candidate.ClrType == type).Name;

    private static string Finding(Type type, string what, ModelField? field = null) => $"{ModelSource.Locate(type, field?.Name)}: {what}.";

    // "session…" and "…Session…", but not "expression" or "permission".
    [GeneratedRegex("^session|Session")]
    private static partial Regex SessionName();
}
