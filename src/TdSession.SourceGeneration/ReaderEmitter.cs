namespace TdSession.SourceGeneration;

/// <summary>Prints the general reader of one record.</summary>
/// <remarks><c>ReadFields</c> reads a record whose type key may have been read. <c>ReadCase</c> reads a union after its type key.
/// <c>Read</c> reads either from the start.</remarks>
internal static class ReaderEmitter
{
    public static IEnumerable<string> Emit(TypeModel type) => type switch
    {
        { Role: TypeRole.Union } => [Read(type), Cases(type)],
        { Fields.Count: 0 } => Fieldless(type),
        _ => [Constructor(type), type.IsHeld ? Read(type) : "", .. FieldTableEmitter.Emit(type)],
    };

    private static string Cases(TypeModel type) => Text($$"""
        internal static {{type.New}}{{type.SimpleName}} ReadCase({{ReaderParameters}}, in TlTypeName type) => type.Constructor switch
        {
            {{type.Cases.Select(one => $"{one.Pattern} => {Read(one)},")}}
            _ => throw TlReader.WrongType("{{type.Expected}}", type.Constructor),
        };
        """);

    private static string Read(CaseModel one) => one.IsFieldless
        ? $"TlReader.ReadFieldless(ref reader, ref context, type, {one.Name}.Shared)"
        : $"{one.Name}.{(one.IsUnion ? "ReadCase" : "ReadFields")}(ref reader, ref context, type)";

    private static string Read(TypeModel type) => Text($$"""
        internal static {{type.New}}{{type.SimpleName}} Read({{ReaderParameters}}) =>
            {{(type.Role == TypeRole.Union
                ? $"ReadCase(ref reader, ref context, TlReader.ReadType(ref reader, \"{type.Expected}\"))"
                : "ReadFields(ref reader, ref context, type: default)")}};
        """);

    private static IEnumerable<string> Fieldless(TypeModel type) => type.Role == TypeRole.Constructor
        ? [$"internal static {type.SimpleName} Shared {{ get; }} = new();"]
        :
        [
            Text($$"""
                internal static {{type.SimpleName}} ReadFields({{ReaderParameters}}, in TlTypeName type) =>
                    new(type.UnrecognizedName!) { UnknownFields = TlReader.ReadUndeclared(ref reader, ref context, type) };
                """),
        ];

    private static string Constructor(TypeModel type) => Text($$"""
        internal static {{type.SimpleName}} ReadFields({{ReaderParameters}}, in TlTypeName type)
        {
            var undeclared = new TlUndeclaredFields(ref reader, ref context, TlConstructorId.{{type.ConstructorId}}, type);
            {{type.Fields.Select(field => $"{field.LocalType} {field.Local} = {field.Initial};")}}
            ulong seen = 0;
            var field = -1;
            var json = reader; // a copy: the JIT inlines the methods of a local, but not those of a reference
            try
            {
                while (TlReader.Advance(ref json) != global::System.Text.Json.JsonTokenType.EndObject) // a name, then its value
                {
                    if (json.TokenType == global::System.Text.Json.JsonTokenType.PropertyName)
                    {
                        field = FindField(TlReader.Text(ref json));
                        if (field < 0)
                            undeclared.Read(ref json, ref context);
                        continue;
                    }

                    switch (field)
                    {
                        {{type.Fields.Select((field, index) => Case(type, field, index))}}
                    }

                    field = -1; // an error after the value is not in this field
                }
            }
            catch (global::System.Exception error) when (field >= 0 && context.Note(error, Describe(field).Name))
            { /* Never entered: the filter returns false. */ }
            finally
            {
                reader = json;
            }

            var unknownFields = undeclared.End();
            {{FieldTableEmitter.SeeType(type)}}
            {{type.Fields.Select(Unsee)}}
            var missing = {{FieldTableEmitter.Required(type)}} & ~seen;
            if (missing != 0)
                throw TlFormatException.Missing({{FieldTableEmitter.Missing(type)}});
            {{type.Fields.Where(field => field.CountedBy is not null).Select(field => Counted(type, field))}}
            return {{FieldTableEmitter.Creation(type)}};
        }
        """);

    private static string Counted(TypeModel type, FieldModel field) => Text($$"""
        if ({{FieldTableEmitter.IsLost(type, field)}}) // a count without what it counts
            throw TlFormatException.Missing(("{{field.Names[0].Name}}", "{{field.Type.TlName}}"));
        """);

    private static string Case(TypeModel type, FieldModel field, int index)
    {
        const string NullIsAbsent = """
            if (json.TokenType == global::System.Text.Json.JsonTokenType.Null)
            {
                break; // null counts as absent
            }

            """;
        var spellings = type.Spellings().Select((spelling, number) => (spelling.Name, spelling.Field, Number: number))
            .Where(spelling => spelling.Field == index).ToList();
        var bits = spellings.ConvertAll(spelling =>
            type.LaterSchemas().Contains(spelling.Name.Implied) ? type.SinceBit(spelling.Name.Implied) : "0");
        var implied = LastOf(bits[0], spellings.Zip(bits, (spelling, bit) => ($"field == {spelling.Number}", bit)).Skip(1));
        var isEarly = spellings.Exists(spelling => spelling.Name.Implied < spelling.Name.Since);
        var early = isEarly ? " // early: it proves the previous schema" : "";
        var value = field.Unwrapped is { } unwrapped
            ? $"field == {index} ? new {unwrapped.CaseType}({Value(unwrapped.Type)}) : {Value(field.Type)}"
            : Value(field.Type);
        return Text($"""
            {spellings.Select(spelling => $"case {spelling.Number}: // {spelling.Name.Name}")}
                TlReader.MarkSeen(ref seen, {index});
                {(field is { Type.Kind: FieldKind.Object, IsRequired: false } ? NullIsAbsent : "")}
                {(bits.TrueForAll(bit => bit == "0") ? "" : $"seen |= {implied};{early}")}
                {field.Local} = {value};
                break;
            """);
    }

    /// <summary>Prints the statement that clears the bit of a field that was null: null counts as absent.</summary>
    private static string Unsee(FieldModel field, int index) =>
        field is { Type.Kind: FieldKind.Object, IsLate: true, IsNullable: false }
            ? $"seen &= {field.Local} is null ? ~(1UL << {index}) : ulong.MaxValue; // null counts as absent"
            : "";

    private static string Value(ValueModel type) => type.Kind switch
    {
        FieldKind.Vector => $"TlReader.ReadVector<{type.Held}>(ref json, ref context, {type.Held}.Read, \"{type.TlName}\")",
        FieldKind.Object => $"{type.Held}.Read(ref json, ref context)",
        _ => $"TlReader.Get{type.Kind}(ref json)",
    };
}
