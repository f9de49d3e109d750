namespace TdSession.SourceGeneration;

/// <summary>Prints the general reader of one record.</summary>
internal static class ReaderEmitter
{
    public static string Emit(TypeModel type) => type switch
    {
        { Role: TypeRole.Union } => Union(type),
        { Fields.Count: 0 } => Fieldless(type),
        _ => Paragraphs(Constructor(type), FieldTableEmitter.Emit(type)),
    };

    private static string Union(TypeModel type) => Text($$"""
        internal static {{type.New}}{{type.SimpleName}} Read(ref Utf8JsonReader reader, ref TlReadContext context)
        {
            var constructor = TlReader.ReadConstructor(ref reader, ref context, "{{type.TlName}}");
            return constructor switch
            {
                {{type.Cases.Select(one => $"TlConstructorId.{one.Constructor} => {one.Name}.Read(ref reader, ref context),")}}
                _ => throw TlReader.WrongType("{{type.TlName}}", constructor),
            };
        }
        """);

    private static string Fieldless(TypeModel type) => Text($$"""
        {{(type.Role == TypeRole.Constructor ? $"internal static {type.SimpleName} Shared {{ get; }} = new();\n" : "")}}
        internal static {{type.New}}{{type.SimpleName}} Read(ref Utf8JsonReader reader, ref TlReadContext context)
        {
            {{(type.Role == TypeRole.Unrecognized ? "var typeName = context.UnrecognizedName!;" : "")}}
            var other = new TlUndeclaredFields(ref reader, ref context, TlConstructorId.{{type.ConstructorId}});
            while (TlReader.NextField(ref reader))
            {
                other.Read(ref reader, ref context);
            }

            var unknownFields = other.End();
            return {{FieldTableEmitter.Creation(type)}};
        }
        """);

    private static string Constructor(TypeModel type) => Text($$"""
        internal static {{type.New}}{{type.SimpleName}} Read(ref Utf8JsonReader reader, ref TlReadContext context)
        {
            var other = new TlUndeclaredFields(ref reader, ref context, TlConstructorId.{{type.ConstructorId}});
            {{type.Fields.Select(field => $"{field.LocalType} {field.Local} = {field.Initial};")}}
            ulong seen = 0;
            var field = -1;
            var json = reader; // the JIT inlines the methods of a local
            try
            {
                while (TlReader.Advance(ref json) != JsonTokenType.EndObject)
                {
                    if (json.TokenType == JsonTokenType.PropertyName)
                    {
                        field = -1; // an error in a name is none in the field before it
                        field = FindField(TlReader.Text(ref json));
                        if (field < 0)
                        {
                            other.Read(ref json, ref context);
                        }

                        continue;
                    }

                    switch (field)
                    {
                        {{type.Fields.Select((field, index) => Case(type, field, index))}}
                    }
                }
            }
            catch (TlFormatException error) when (field >= 0)
            {
                throw error.Within(Describe(field).Name);
            }
            finally
            {
                reader = json;
            }

            var unknownFields = other.End();
            {{FieldTableEmitter.SeeType(type)}}
            {{type.Fields.Select(Unsee)}}
            var missing = RequiredFields(seen) & ~seen;
            if (missing != 0)
            {
                var (name, kind) = {{FieldTableEmitter.Missing(type)}};
                throw TlFormatException.Missing(name, kind);
            }

            return {{FieldTableEmitter.Creation(type)}};
        }
        """);

    private static string Case(TypeModel type, FieldModel field, int index)
    {
        const string NullIsAbsent = """
            if (json.TokenType == JsonTokenType.Null)
            {
                break; // null counts as absent
            }

            """;
        var spellings = type.Spellings().Select((spelling, number) => (spelling.Name, spelling.Field, Number: number))
            .Where(spelling => spelling.Field == index).ToList();
        var bits = spellings.ConvertAll(spelling =>
            type.LaterSchemas().Contains(spelling.Name.Implied) ? type.SinceBit(spelling.Name.Implied) : "0");
        var proved = LastOf(bits[0], spellings.Zip(bits, (spelling, bit) => ($"field == {spelling.Number}", bit)).Skip(1));
        var value = field.Unwrapped is { } unwrapped
            ? $"field == {index} ? new {unwrapped.CaseType}({Value(unwrapped.Type)}) : {Value(field.Type)}"
            : Value(field.Type);
        return Text($"""
            {spellings.Select(spelling => $"case {spelling.Number}: // {spelling.Name.Name}")}
                TlReader.MarkSeen(ref seen, {index});
                {(field is { Type.Kind: FieldKind.Object, IsRequired: false } ? NullIsAbsent : "")}
                {(bits.TrueForAll(bit => bit == "0") ? "" : $"seen |= {proved};")}
                {field.Local} = {value};
                break;
            """);
    }

    /// <summary>Prints that an object which was null, and so counts as absent, was not seen.</summary>
    private static string Unsee(FieldModel field, int index) =>
        field is { Type.Kind: FieldKind.Object, IsLate: true, IsNullable: false }
            ? $"seen &= {field.Local} is null ? ~(1UL << {index}) : ulong.MaxValue;"
            : "";

    private static string Value(ValueModel type) => type.Kind switch
    {
        FieldKind.Vector => $"TlReader.ReadVector<{type.Held}>(ref json, ref context, {type.Held}.Read, \"{type.TlName}\")",
        FieldKind.Object => $"{type.Held}.Read(ref json, ref context)",
        _ => $"TlReader.Get{type.Kind}(ref json)",
    };
}
