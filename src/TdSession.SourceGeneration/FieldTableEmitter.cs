namespace TdSession.SourceGeneration;

/// <summary>Prints the code that both readers of a record share: its required fields, its creation, and the names of its fields.</summary>
internal static class FieldTableEmitter
{
    public static IEnumerable<string> Emit(TypeModel type) =>
        [.. RequiredFields(type), Create(type), FindField(type), Describe(type), DescribeMissing(type)];

    /// <summary>Prints the expression that creates the record from the variables of its fields.</summary>
    public static string Creation(TypeModel type) =>
        $"Create({string.Concat(type.Fields.Select(field => field.Local + ", "))}unknownFields)";

    /// <summary>Prints the statement that marks the schema of the type's name as seen.</summary>
    public static string SeeType(TypeModel type)
    {
        var bits = type.LaterNames().Select(name => ($"undeclared.TypeSchema >= {type.Schema(name.Implied)}", type.SinceBit(name.Implied)));
        return bits.Any() ? $"seen |= {LastOf("0", bits)};" : "";
    }

    /// <summary>Prints the call that describes a missing field.</summary>
    public static string Missing(TypeModel type) => type.Fields.Any(field => field.IsRenamed)
        ? "DescribeMissing(TlReader.LowestBit(missing), seen)"
        : "Describe(TlReader.LowestBit(missing))";

    /// <summary>Prints the condition that a field is missing although the number of its objects is above 0.</summary>
    public static string IsLost(TypeModel type, FieldModel field) =>
        $"{field.Local} is null && {type.Fields.First(other => other.Property == field.CountedBy).Local} > 0";

    /// <summary>Prints the required fields.</summary>
    public static string Required(TypeModel type) =>
        type.LaterSchemas().Any() ? "RequiredFields(seen)" : type.RequiredFields(type.Since);

    private static IEnumerable<string> RequiredFields(TypeModel type)
    {
        var bySchema = type.LaterSchemas().Select(schema => ($"seen >= {type.SinceBit(schema)}", type.RequiredFields(schema)));
        return !bySchema.Any() ? [] :
        [
            .. type.LaterSchemas().Select((schema, index) =>
                $"private const ulong {type.SinceBit(schema)} = 1UL << {type.Fields.Count + index};"),
            Text($"""
                /// <summary>Gets the fields that an object must have: those of the newest schema that one of its names proves.</summary>
                private static ulong RequiredFields(ulong seen) =>
                    {LastOf(type.RequiredFields(type.Since), bySchema, "\n")};
                """),
        ];
    }

    private static string Create(TypeModel type)
    {
        var inParameters = type.Fields.Where(field => type.Parameters.Contains(field.Property)).ToList();
        var parameters = type.Parameters.Select(parameter => Value(inParameters.First(field => field.Property == parameter)));
        var values = string.Concat(type.Fields.Select(field => $"{field.LocalType} {field.Local}, "));
        return Text($$"""
            private static {{type.SimpleName}} Create({{values}}TdUnknownFields unknownFields) =>
                new {{type.SimpleName}}({{string.Join(", ", parameters)}})
                {
                    {{type.Fields.Except(inParameters).Select(field => $"{field.Property} = {Value(field)},")}}
                    UnknownFields = unknownFields,
                };
            """);
    }

    private static string Value(FieldModel field) => field switch
    {
        { DefaultCase: { } defaultCase } => $"{field.Local} ?? {defaultCase}.Shared",
        { Type.Kind: FieldKind.String or FieldKind.Object, IsNullable: false } => $"{field.Local}!",
        _ => field.Local,
    };

    private static string FindField(TypeModel type) => Text($$"""
        internal static int FindField({{Utf8Span}} name) => name.Length switch
        {
            {{NameArms(type.Spellings().Select((spelling, number) => (spelling.Name.Name, $"{number}")), "-1")}}
        };
        """);

    private static string Describe(TypeModel type) => Text($$"""
        private static (string Name, string Kind) Describe(int field) => field switch
        {
            {{type.Spellings().Select((spelling, number) => $"{number} => (\"{spelling.Name.Name}\", \"{spelling.Type.TlName}\"),")}}
            _ => default,
        };
        """);

    /// <summary>Prints the name of a missing field in an error: its names in the schemas that the sender can have.</summary>
    private static string DescribeMissing(TypeModel type) => !type.Fields.Any(field => field.IsRenamed) ? "" : Text($$"""
        private static (string Name, string Kind) DescribeMissing(int field, ulong seen) => field switch
        {
            {{type.Fields.Select((field, index) => field.IsRenamed ? MissingArm(type, field, index) : "")}}
            _ => Describe(field),
        };
        """);

    private static string MissingArm(TypeModel type, FieldModel field, int index)
    {
        var kind = field.Type.TlName;
        var all = Since(0, field.Unwrapped is { } unwrapped ? $"{unwrapped.Type.TlName} or {kind}" : kind);
        var later = field.Names.Select((name, number) => ($"seen >= {type.SinceBit(name.Since)}", Since(number, kind))).Skip(1);
        return Text($"""
            {index} =>
                {LastOf(all, later, "\n")},
            """);

        string Since(int oldest, string kind) =>
            $"(\"{string.Join(" or ", field.Names.Skip(oldest).Select(name => name.Name))}\", \"{kind}\")";
    }
}
