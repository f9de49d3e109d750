namespace TdSession.SourceGeneration;

/// <summary>Prints the canonical reader of one record. It expects the fields in their order, and returns null if the text is not
/// canonical.</summary>
internal static class CanonicalReaderEmitter
{
    public static string Emit(TypeModel type) => type.Role switch
    {
        TypeRole.Union => ReadCanonical(type, type.Cases),
        TypeRole.Constructor => Paragraphs(ReadCanonical(type, [new(type.ConstructorId, type.Name, new([]))]), ReadCanonicalFields(type)),
        _ => ReadCanonicalFields(type),
    };

    private static string ReadCanonical(TypeModel type, IEnumerable<CaseModel> cases) => Text($$"""
        internal static {{type.New}}{{type.SimpleName}}? ReadCanonical(ref TlCanonicalReader json, ref TlReadContext context) =>
            !json.ReadConstructor(ref context, out var constructor) ? null : constructor switch
            {
                {{cases.Select(one => $"TlConstructorId.{one.Constructor} => {one.Name}.ReadCanonicalFields(ref json, ref context),")}}
                _ => null,
            };
        """);

    private static string ReadCanonicalFields(TypeModel type)
    {
        var isFixed = type.Fields.All(IsFixed);
        var end = Text($$"""
            if (!{{Skip(Utf8("}"))}})
            {
                rest = {{PassUnknownTo(Utf8("}"))}};
                {{NullIf("!json.HasPassed")}}
            }

            json.LeaveObject(rest);
            var unknownFields = other.End();
            {{FieldTableEmitter.SeeType(type)}}
            {{(isFixed ? "" : NullIf($"(RequiredFields(seen) & ~(seen | {type.RequiredFields(type.Since)})) != 0") + "\n")}}
            return {{FieldTableEmitter.Creation(type)}};
            """);
        return Text($$"""
            internal static {{type.SimpleName}}? ReadCanonicalFields(ref TlCanonicalReader json, ref TlReadContext context)
            {
                {{(type.Role == TypeRole.Unrecognized ? "var typeName = context.UnrecognizedName!;" : "")}}
                var other = new TlUndeclaredFields(ref context, TlConstructorId.{{type.ConstructorId}});
                var rest = json.Rest;
                {{(type.Fields.Any(field => field.Type.Held.Length == 0 || field.Unwrapped is not null) ? "int length;" : "")}}
                {{(isFixed ? "" : "ulong found;\nulong seen = 0;")}}

                {{Paragraphs([.. type.Fields.Select((field, index) => Field(type, field, index)), end])}}
            }
            """);
    }

    /// <summary>Tells whether a field is always there, and always under the same name.</summary>
    private static bool IsFixed(FieldModel field) => field.IsRequired && field.Names.Count == 1;

    private static string Field(TypeModel type, FieldModel field, int index) => field switch
    {
        { Unwrapped: { } unwrapped } => Text($$"""
            {{field.LocalType}} {{field.Local}};
            if ({{Skip(Key(field.Names[0]))}})
            {
                {{Value(unwrapped.Type, "read")}}

                {{field.Local}} = new {{unwrapped.CaseType}}(read);
            }
            else
            {
                {{Name(type, field.Names.Skip(1), index)}}

                seen |= found;
                {{Value(field.Type, field.Local, keyword: "")}}
            }
            """),
        _ when IsFixed(field) => Text($$"""
            if (!{{Skip(Key(field.Names[0]))}})
            {
                rest = {{PassUnknownTo(Key(field.Names[0]))}};
            }

            {{Value(field.Type, field.Local)}}
            """),
        { IsRequired: true } => Text($"""
            {Name(type, field.Names, index)}

            seen |= found;
            {Value(field.Type, field.Local)}
            """),
        _ => Text($$"""
            {{field.LocalType}} {{field.Local}} = {{field.Initial}};
            {{Name(type, field.Names, index)}}

            if (found != 0)
            {
                seen |= found;
                {{(field.IsBoxed ? $"{Value(field.Type, "read")}\n\n{field.Local} = read;" : Value(field.Type, field.Local, keyword: ""))}}
            }
            """),
    };

    /// <summary>Prints how one of the names of a field is found, the newest first, where it stands or behind unknown fields: the bits of
    /// the field and of the schema of its name, or 0. Then reading a required field fails, since what comes next is no value.</summary>
    private static string Name(TypeModel type, IEnumerable<NameModel> names, int index)
    {
        var newest = names.Last();
        var older = LastOf("0", names.Where(name => name != newest).Select(name => (Skip(Key(name)), Bits(name))), "\n");
        return Text($$"""
            found =
                {{Skip(Key(newest))}} ? {{Bits(newest)}} :
                {{older}};
            if (found == 0)
            {
                rest = {{PassUnknownTo(Key(newest))}};
                found =
                    json.HasPassed ? {{Bits(newest)}} :
                    {{older}};
            }
            """);

        string Bits(NameModel name) =>
            type.LaterSchemas().Contains(name.Implied) ? $"{type.SinceBit(name.Implied)} | (1UL << {index})" : $"1UL << {index}";
    }

    private static string Value(ValueModel type, string local, string keyword = "var ") => type.Kind switch
    {
        FieldKind.Object => Text($"""
            json.Rest = rest;
            {keyword}{local} = {type.Held}.ReadCanonical(ref json, ref context);
            rest = json.Rest;
            {NullIf($"{local} is null")}
            """),
        FieldKind.Vector => Text($"""
            json.Rest = rest;
            {NullIf($"!json.ReadVector<{type.Held}>(ref context, {type.Held}.ReadCanonical, out {keyword}{local})")}

            rest = json.Rest;
            """),
        _ => Text($"""
            length = TlCanonicalReader.Parse{type.Kind}(rest, out {keyword}{local});
            {NullIf("length == 0")}

            rest = rest[length..];
            """),
    };

    private static string NullIf(string condition) => $$"""
        if ({{condition}})
        {
            return null;
        }
        """;

    private static string PassUnknownTo(string expected) => $"other.PassUnknownTo({expected}, rest, ref json, ref context)";

    private static string Skip(string expected) => $"TlCanonicalReader.Skip(ref rest, {expected})";
}
