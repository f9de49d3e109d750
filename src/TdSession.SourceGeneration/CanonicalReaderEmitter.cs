namespace TdSession.SourceGeneration;

/// <summary>Prints the canonical reader of one record. It expects the fields in their order, and returns null if the text isn't
/// canonical.</summary>
internal static class CanonicalReaderEmitter
{
    /// <summary>Prints <c>ReadCanonical</c> for the object of a field or envelope, and <c>ReadCanonicalCase</c> or
    /// <c>ReadCanonicalFields</c> for the text after the type key.</summary>
    public static IEnumerable<string> Emit(TypeModel type) => type.Role switch
    {
        TypeRole.Union => [type.IsHeld ? ReadCanonical(type) : "", Cases(type)],
        TypeRole.Unrecognized => [Unrecognized(type)],
        _ => type.Fields.Count == 0 ? [] : [type.IsHeld ? ReadCanonical(type) : "", Fields(type)],
    };

    private static string ReadCanonical(TypeModel type)
    {
        var isKnown = type.Role == TypeRole.Union ? "" : $" && type.Constructor == TlConstructorId.{type.ConstructorId}";
        var rest = type.Role == TypeRole.Union ? "ReadCanonicalCase" : "ReadCanonicalFields";
        return Text($$"""
            [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            internal static {{type.New}}{{type.SimpleName}}? ReadCanonical({{CanonicalParameters}}) =>
                json.ReadType(out var type){{isKnown}} ? {{rest}}(ref json, ref context, type) : null;
            """);
    }

    private static string Cases(TypeModel type) => Text($$"""
        internal static {{type.New}}{{type.SimpleName}}? ReadCanonicalCase({{CanonicalParameters}}, in TlTypeName type) =>
            type.Constructor switch
            {
                {{type.Cases.Select(one => $"{one.Pattern} => {Read(one)},")}}
                _ => null,
            };
        """);

    private static string Read(CaseModel one) => one.IsFieldless
        ? $"json.ReadFieldless(ref context, type, {one.Name}.Shared)"
        : $"{one.Name}.{(one.IsUnion ? "ReadCanonicalCase" : "ReadCanonicalFields")}(ref json, ref context, type)";

    private static string Unrecognized(TypeModel type) => Text($$"""
        internal static {{type.SimpleName}}? ReadCanonicalFields({{CanonicalParameters}}, in TlTypeName type) =>
            json.ReadUndeclared(ref context, type) is { } unknownFields
                ? new(type.UnrecognizedName!) { UnknownFields = unknownFields }
                : null;
        """);

    private static string Fields(TypeModel type)
    {
        var isFixed = type.Fields.All(IsFixed);
        const string Parsed = " // the constant: fields that were parsed without a check";
        var hasLength = type.Fields.Any(field => field.Type.Held.Length == 0 || field.Unwrapped is not null);
        var end = Text($$"""
            if (!{{Skip(Utf8("}"))}})
            {
                var passed = {{PassUnknownTo(Utf8("}"))}};
                {{NullIf("!passed.IsFound")}}
                rest = passed.Rest;
            }

            json.LeaveObject(rest);
            var unknownFields = undeclared.End();
            {{FieldTableEmitter.SeeType(type)}}
            {{(isFixed ? "" : NullIf($"({FieldTableEmitter.Required(type)} & ~(seen | {type.RequiredFields(type.Since)})) != 0") + Parsed)}}
            {{type.Fields.Where(field => field.CountedBy is not null).Select(field => NullIf(FieldTableEmitter.IsLost(type, field)))}}
            return {{FieldTableEmitter.Creation(type)}};
            """);
        return Text($$"""
            internal static {{type.SimpleName}}? ReadCanonicalFields({{CanonicalParameters}}, in TlTypeName type)
            {
                var undeclared = new TlUndeclaredFields(ref context, TlConstructorId.{{type.ConstructorId}}, type);
                var rest = json.Rest; // in registers: only Skip takes it by reference, and Skip is inlined
                {{(hasLength ? "int length; // 0 if there is no value, such as where PassUnknownTo finds no field" : "")}}
                {{(isFixed ? "" : "ulong found;\nulong seen = 0;")}}

                {{Paragraphs([.. type.Fields.Select((field, index) => Field(type, field, index)), end])}}
            }
            """);
    }

    /// <summary>Determines whether a field is always there, and always under the same name.</summary>
    private static bool IsFixed(FieldModel field) => field.IsRequired && field.Names.Count == 1;

    private static string Field(TypeModel type, FieldModel field, int index) => field switch
    {
        { Unwrapped: { } unwrapped } => Text($$"""
            {{field.LocalType}} {{field.Local}};
            if ({{Skip(Key(field.Names[0]))}})
            {
                {{Value(unwrapped.Type, field.Local + "Unwrapped")}}

                {{field.Local}} = new {{unwrapped.CaseType}}({{field.Local}}Unwrapped);
            }
            else
            {
                {{Name(type, field.Names.Skip(1), index)}}

                seen |= found;
                {{Value(field.Type, field.Local, keyword: "")}}
            }
            """),
        _ when IsFixed(field) => Text($"""
            if (!{Skip(Key(field.Names[0]))})
                rest = {PassUnknownTo(Key(field.Names[0]))}.Rest;
            {Value(field.Type, field.Local)}
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
                {{(field.IsBoxed
                    ? $"{Value(field.Type, field.Local + "Read")}\n{field.Local} = {field.Local}Read;"
                    : Value(field.Type, field.Local, keyword: ""))}}
            }
            """),
    };

    // If no name is found, the emitted code continues after the unknown fields. A comma or a brace comes next, and parsing it as a value
    // fails. So a required field needs no separate check.

    /// <summary>Prints the code that finds one of the names of a field, the newest first, with or without unknown fields before it.
    /// <c>found</c> gets the bits of the field and of the schema of its name, or 0.</summary>
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
                var passed = {{PassUnknownTo(Key(newest))}};
                rest = passed.Rest;
                found =
                    passed.IsFound ? {{Bits(newest)}} :
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
        FieldKind.String => Text($"""
            {keyword}{local} = TlCanonicalReader.ParseString(rest, out length);
            {NullIf($"{local} is null")}
            rest = rest[length..];
            """),
        _ => Text($"""
            length = TlCanonicalReader.Parse{type.Kind}(rest, out {keyword}{local});
            {NullIf("length == 0")}
            rest = rest[length..];
            """),
    };

    private static string NullIf(string condition) => $"if ({condition}) return null;";

    private static string PassUnknownTo(string expected) => $"undeclared.PassUnknownTo({expected}, rest, ref json, ref context)";

    private static string Skip(string expected) => $"TlCanonicalReader.Skip(ref rest, {expected})";
}
