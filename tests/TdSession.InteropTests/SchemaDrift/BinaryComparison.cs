namespace TdSession.InteropTests.SchemaDrift;

/// <summary>Compares the model with the schema in a <c>libtdjson</c>. Each finding names the place to edit.</summary>
internal static class BinaryComparison
{
    /// <summary>The kinds of the last fields of a constructor that the model leaves untyped.</summary>
    private static readonly Dictionary<string, string[]> _untyped = new() { ["businessConnectedBot"] = ["object", "object"] };

    public static IReadOnlyList<string> Compare(BinarySchema theirs, TdSchema schema)
    {
        IReadOnlyList<ModelType> ours = ModelSchema.Read(schema);
        return [.. ours.SelectMany(type => CompareType(type, theirs)), .. FindNew(theirs, [.. ours.Select(type => type.Name)])];
    }

    private static IEnumerable<string> CompareType(ModelType ours, BinarySchema theirs)
    {
        string place = ModelSource.Locate(ours.ClrType);
        if (!theirs.Constructors.TryGetValue(ours.Name, out string[]? kinds))
        {
            yield return $"{place}: libtdjson has no {ours.Name} (any more): it was renamed or removed.";
            yield break;
        }

        string[] known = [.. ours.Fields.Select(Kind), .. _untyped.GetValueOrDefault(ours.Name, [])];
        if (!kinds.SequenceEqual(known))
        {
            yield return $"{place}: {ours.Name} has the fields ({string.Join(", ", kinds)}) in libtdjson, "
                + $"where the model has ({string.Join(", ", known)}).";
        }

        foreach (string name in ours.Fields.Select(field => field.Name).Prepend(ours.Name).Where(name => !theirs.HasText(name)))
        {
            yield return $"{place}: libtdjson has no text \"{name}\" (any more), which {ours.Name} needs.";
        }
    }

    private static IEnumerable<string> FindNew(BinarySchema theirs, string[] known) =>
        from name in theirs.Constructors.Keys.Where(SchemaComparison.IsNamedAfterSessions).Except(known).Order(StringComparer.Ordinal)
        select $"{ModelSource.Locate(typeof(TdObject))}: libtdjson has {name}, which the model lacks; add a record or a case.";

    private static string Kind(ModelField field)
    {
        Type type = Nullable.GetUnderlyingType(field.ClrType) ?? field.ClrType;
        return type switch
        {
            _ when type == typeof(bool) => "Bool",
            _ when type == typeof(long) => "int64",
            _ when type == typeof(int) || type == typeof(DateTimeOffset) => "int32",
            _ => "object",
        };
    }
}
