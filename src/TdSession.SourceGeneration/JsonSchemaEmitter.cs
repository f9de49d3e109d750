namespace TdSession.SourceGeneration;

/// <summary>Prints the JSON schema of every record: text with holes for the type key and for the schemas of other records, once for every
/// TL schema in which it differs.</summary>
internal static class JsonSchemaEmitter
{
    private const string Quotes = "\"\"\"";
    private const string Reference = "global::System.Func<global::System.Type, string?>?";
    private const string AnyString = """{"type": "string"}""";

    public static string Emit(IReadOnlyList<TypeModel> all)
    {
        var schemas = all[0].Schemas;
        var bases = all
            .SelectMany(type => type.IntermediateBases.Select(name => (Name: name, Type: type)))
            .GroupBy(entry => entry.Name, entry => entry.Type)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Member: Member(group.Key, schemas, schema => AnyOf([.. group], schema))));
        var types = all
            .Select(type => (type.Name, Member: Member(type.Name, schemas, schema => SchemaOf(type, schema, all))))
            .Concat(bases).ToList();
        return File($$"""
            namespace {{ModelParser.RuntimeNamespace}};

            /// <summary>The JSON schema of every type of the model.</summary>
            {{GeneratedCode}}
            internal static class TlJsonSchemaText
            {
                public static string? Find(global::System.Type type, string key, TdSchema schema, {{Reference}} reference = null) =>
                    {{types.Select(type => $"type == typeof({type.Name}) ? {Identifier(type.Name)}(key, schema, reference) :")}}
                    null;

                // A type inside of another: a reference where the caller has one for it, and else the schema itself.
                private static string Held(global::System.Type type, string key, TdSchema schema, {{Reference}} reference) =>
                    reference?.Invoke(type) is { } uri ? "{\"$ref\": \"" + uri + "\"}" : Find(type, key, schema, reference)!;

                private static string Object(string key, string keySchema, string properties = "", string required = "") =>
                    "{\"type\": \"object\", \"properties\": {\"" + key + "\": " + keySchema
                    + (properties.Length > 0 ? ", " : "") + properties + "}, \"required\": [\"" + key + "\"" + required + "]}";

                {{Paragraphs(types.Select(type => type.Member))}}
            }

            """);
    }

    private static string Identifier(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    /// <summary>Prints the texts of one type: the newest schema first, and one text for neighbours that do not differ.</summary>
    private static string Member(string name, IReadOnlyList<string> schemas, Func<int, string> textIn)
    {
        var texts = schemas.Select((schema, index) => (Schema: index == 0 ? "_" : $">= TdSchema.{schema}", Json: textIn(index))).ToList();
        var arms = texts.Where((text, index) => index == 0 || text.Json != texts[index - 1].Json).Reverse().ToList();
        var body = arms.Count == 1 ? arms[0].Json : Text($$"""
            schema switch
                {
                    {{arms.Select(arm => $"{arm.Schema} => {arm.Json},")}}
                }
            """);
        return Text($$"""
            private static string {{Identifier(name)}}(string key, TdSchema schema, {{Reference}} reference) =>
                {{body}};
            """);
    }

    private static string SchemaOf(TypeModel type, int schema, IReadOnlyList<TypeModel> all) => type.Role switch
    {
        TypeRole.Union => AnyOf([.. ModelParser.CasesOf(type.Name, all)], schema),
        TypeRole.Unrecognized => Object($$"""{"type": "string", "not": {"enum": [{{KnownNames(type.Unions[0], all)}}]} }"""),
        _ => Constructor(type, schema),
    };

    private static string KnownNames(string union, IReadOnlyList<TypeModel> all) =>
        Quote(all.Where(type => type.Role == TypeRole.Constructor && type.Unions.Contains(union))
            .SelectMany(type => type.TlNames).Select(name => name.Name));

    private static string KeyOf(IEnumerable<TypeModel> types, int schema)
    {
        var names = types.SelectMany(type => type.WrittenSchemas(schema).Select(type.NameIn).Distinct());
        return $$"""{"type": "string", "enum": [{{Quote(names)}}]}""";
    }

    private static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    /// <summary>Prints the object of a constructor. One that may be written in several schemas lists the names of all of them, and requires
    /// those that all of them have.</summary>
    private static string Constructor(TypeModel type, int schema)
    {
        var written = type.WrittenSchemas(schema);
        var fields = type.Fields.Select(field =>
            (Field: field, Names: written.Where(one => field.Since <= one || !field.IsLate).Select(field.NameIn).ToList())).ToList();
        var properties = fields.SelectMany(entry =>
            entry.Names.Distinct().Select(name => $",\n\"{name}\": {SchemaOf(type, entry.Field, name)}"));
        var required = fields.Where(entry => !entry.Field.IsNullable && entry.Field.Until is null
            && entry.Names.Count == written.Count && entry.Names.Distinct().Count() == 1).Select(entry => $", \"{entry.Names[0]}\"");
        return Object(KeyOf([type], schema), string.Concat(properties), string.Concat(required));
    }

    /// <summary>Prints the expression that makes the schema of an object.</summary>
    private static string Object(string keySchema, string properties = "", string required = "") =>
        $"Object(key, {Quotes}{keySchema}{Quotes}"
        + (properties.Length == 0 ? ""
            : $",\n    $${Quotes}\n        {properties.TrimStart(',', '\n').Replace("\n", "\n        ")}\n        {Quotes}")
        + (required.Length == 0 ? "" : $",\n    {SymbolDisplay.FormatLiteral(required, quote: true)}") + ")";

    /// <summary>One schema a case. Cases without fields differ in nothing but their names, and share one.</summary>
    private static string AnyOf(IReadOnlyList<TypeModel> cases, int schema)
    {
        var fieldless = cases.Where(type => type.IsFieldless).ToList();
        var shared = fieldless.Count > 0 ? ["{{" + Object(KeyOf(fieldless, schema)) + "}}"] : Array.Empty<string>();
        var all = string.Join(", ", [.. shared, .. cases.Except(fieldless).Select(type => Held(type.Name))]);
        return $"$${Quotes}{{\"anyOf\": [{all}]}}{Quotes}";
    }

    private static string SchemaOf(TypeModel type, FieldModel field, string name) => field switch
    {
        { Unwrapped: { } unwrapped } when name == field.Names[0].Name => Scalar(unwrapped.Type.Kind),
        { Type.Kind: FieldKind.Object } => Held(field.Type.Held),
        { Type.Kind: FieldKind.Vector } when type.Unions.Contains(field.Type.Held) =>
            "{\"type\": \"array\", \"items\": {{" + Object(AnyString) + "}} }",    // with any type key: the schema would not end
        { Type.Kind: FieldKind.Vector } => $$"""{"type": "array", "items": {{Held(field.Type.Held)}} }""",
        _ => Scalar(field.Type.Kind),
    };

    private static string Scalar(FieldKind kind) => kind switch
    {
        FieldKind.Bool => """{"type": "boolean"}""",
        FieldKind.Int32 => """{"type": "integer", "format": "int32"}""",
        FieldKind.Date => """{"type": "integer", "format": "int32", "description": "Seconds since 1970, in UTC"}""",
        FieldKind.Int53 => """{"type": "integer", "format": "int64"}""",
        FieldKind.Int64 => """{"type": "string", "pattern": "^(0|-?[1-9][0-9]*)$"}""",
        FieldKind.String => AnyString,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Held(string name) => "{{Held(typeof(" + name + "), key, schema, reference)}}";
}
