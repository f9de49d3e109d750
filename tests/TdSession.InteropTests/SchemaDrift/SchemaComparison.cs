using System.Collections.Immutable;

namespace TdSession.InteropTests.SchemaDrift;

/// <summary>Compares the model with a schema. Every finding is a sentence that says where to edit what.</summary>
internal sealed partial class SchemaComparison
{
    /// <summary>Named after sessions, but not about them: an answer about transferring the ownership of a chat.</summary>
    private static readonly string[] _notAboutSessions = ["canTransferOwnershipResultSessionTooFresh"];

    /// <summary>What functions returned before the newest schema, where that was another type.</summary>
    private static readonly Dictionary<string, string> _earlierResults = new() { ["getBusinessConnectedBot"] = "BusinessConnectedBot" };

    private readonly TypeScriptSchema _theirs;
    private readonly TdSchema _schema;
    private readonly IReadOnlyList<ModelType> _ours;
    private readonly List<string> _findings = [];

    private SchemaComparison(TypeScriptSchema theirs, TdSchema schema)
    {
        _theirs = theirs;
        _schema = schema;
        _ours = ModelSchema.Read(schema);
    }

    /// <summary>How many fields and cases there were to compare.</summary>
    public int Compared { get; private set; }

    public IReadOnlyList<string> Findings => _findings;

    /// <summary>Whether a constructor or function is about sessions, as its name says.</summary>
    public static bool IsNamedAfterSessions(string name) => SessionName().IsMatch(name) && !_notAboutSessions.Contains(name);

    /// <param name="theirs">What TDLib publishes.</param>
    /// <param name="schema">The schema that it should match.</param>
    public static SchemaComparison Compare(TypeScriptSchema theirs, TdSchema schema)
    {
        var comparison = new SchemaComparison(theirs, schema);
        foreach (ModelType type in comparison._ours)
        {
            comparison.CompareType(type);
        }

        comparison.FindNewTypesAndFunctions();
        return comparison;
    }

    private void CompareType(ModelType ours)
    {
        if (!_theirs.Constructors.TryGetValue(ours.Name, out IReadOnlyList<TypeScriptField>? fields))
        {
            Report(ours.ClrType, null, $"the schema has no {ours.Name} (any more): it was renamed or removed");
            return;
        }

        if (ours.Result is { } result)
        {
            CompareResult(ours, result);
        }

        foreach (ModelField field in ours.Fields)
        {
            CompareField(ours, field, fields.FirstOrDefault(theirs => theirs.Name == field.Name));
        }

        CompareOrder(ours, fields);
    }

    private void CompareField(ModelType type, ModelField ours, TypeScriptField? theirs)
    {
        Compared++;
        if (theirs is null)
        {
            Report(type.ClrType, ours, $"{type.Name}.{ours.Name} is not in the schema (any more): it was renamed or removed");
            return;
        }

        if (type.Result is null && theirs.IsOptional != ours.CanBeMissing)
        {
            string can = theirs.IsOptional ? "can" : "cannot";
            Report(type.ClrType, ours, $"{type.Name}.{ours.Name} {can} be missing, says the schema; the model says otherwise");
        }

        if (IsHierarchy(ours.ClrType))
        {
            CompareCases(type, ours, theirs.Type);
        }
        else if (Kind(ours, isInput: type.Result is not null) is var kind && theirs.Type != kind)
        {
            Report(type.ClrType, ours, $"{type.Name}.{ours.Name} is of type {theirs.Type}, where the model says {kind}");
        }
    }

    private void CompareCases(ModelType type, ModelField ours, string theirType)
    {
        IReadOnlyList<string> theirs = _theirs.Unions.GetValueOrDefault(theirType, [theirType]);
        string[] known = [.. ModelSchema.Cases(ours.ClrType, _schema)];
        Compared += theirs.Count;
        foreach (string added in theirs.Except(known))
        {
            Report(ours.ClrType, null, $"{theirType}, the type of {type.Name}.{ours.Name}, has a case {added} that the model lacks");
        }

        foreach (string removed in known.Except(theirs))
        {
            Report(ours.ClrType, null, $"{theirType}, the type of {type.Name}.{ours.Name}, has no case {removed} (any more)");
        }
    }

    private void CompareOrder(ModelType ours, IReadOnlyList<TypeScriptField> fields)
    {
        ModelField? previous = null;
        foreach (TypeScriptField theirs in fields)
        {
            ModelField? known = ours.Fields.FirstOrDefault(field => field.Name == theirs.Name);
            if (known is null && !ours.Untyped.Contains(theirs.Name))
            {
                string place = previous?.Name ?? "the type key";
                string what = $"{ours.Name} has a field {theirs.Name}: {theirs.Type}";
                Report(ours.ClrType, previous, $"{what} that the model lacks; it stands after {place}");
            }

            previous = known ?? previous;
        }

        string[] inCommon = [.. fields.Select(field => field.Name).Intersect(ours.Fields.Select(field => field.Name))];
        if (!inCommon.SequenceEqual(ours.Fields.Select(field => field.Name).Where(inCommon.Contains)))
        {
            Report(ours.ClrType, null, $"the fields of {ours.Name} stand in another order: {string.Join(", ", inCommon)}");
        }
    }

    private void CompareResult(ModelType ours, Type result)
    {
        Compared++;
        string theirs = _theirs.FunctionResults.GetValueOrDefault(ours.Name, "nothing");
        if (theirs != result.Name && (_schema == ModelSchema.Newest || theirs != _earlierResults.GetValueOrDefault(ours.Name)))
        {
            Report(ours.ClrType, null, $"{ours.Name} returns {theirs}, where the model says {result.Name}");
        }
    }

    private void FindNewTypesAndFunctions()
    {
        string[] known = [.. _ours.Select(type => type.Name), .. _notAboutSessions];
        foreach (string name in _theirs.Constructors.Keys.Union(_theirs.FunctionResults.Keys).Where(IsAboutSessions).Except(known))
        {
            string what = _theirs.FunctionResults.ContainsKey(name) ? "function" : "type";
            Type neighbour = what == "function" ? typeof(TdFunction) : typeof(TdObject);
            Report(neighbour, null, $"the schema has a {what} {name} that the model lacks; add a record beside this one");
        }
    }

    // Its name says so, or it returns sessions, or it takes the id of one.
    private bool IsAboutSessions(string name) =>
        SessionName().IsMatch(name)
        || (_theirs.FunctionResults.TryGetValue(name, out string? result) && SessionName().IsMatch(result))
        || _theirs.Constructors.GetValueOrDefault(name, []).Any(field => field.Name == "session_id");

    private static bool IsHierarchy(Type type) => type.IsAbstract && type.IsSubclassOf(typeof(TdObject));

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

    // Any object stands for an update: the model has no name for those that are not about sessions.
    private string TlName(Type type) => type == typeof(TdObject) ? "Update" : _ours.Single(candidate => candidate.ClrType == type).Name;

    private void Report(Type type, ModelField? field, string what) =>
        _findings.Add($"{ModelSource.Locate(type, field?.Name)}: {what}.");

    // "session…" and "…Session…", but not "expression" or "permission".
    [GeneratedRegex("^session|Session")]
    private static partial Regex SessionName();
}
