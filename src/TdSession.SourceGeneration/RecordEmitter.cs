using System.Text.RegularExpressions;

namespace TdSession.SourceGeneration;

/// <summary>Prints the generated part of one record: its readers, its writer and its part of <c>ToString</c>.</summary>
internal static class RecordEmitter
{
    private const string Converter = "global::System.Text.Json.Serialization.JsonConverter(typeof(TdJsonConverter))";

    // With this attribute, HybridCache returns the same instance each time.
    private const string Immutable = "global::System.ComponentModel.ImmutableObject(true)";

    public static string Emit(TypeModel type)
    {
        IEnumerable<string> others = type.Role == TypeRole.Union ? [Prefixes(type)] : [Writer(type), OldestSchema(type), Printer(type)];
        string[] members = [.. ReaderEmitter.Emit(type), .. CanonicalReaderEmitter.Emit(type), .. others];
        var texts = members.Where(member => member.Length > 0).Select(WithAttribute);
        return File($$"""
            namespace {{ModelParser.Namespace}};

            {{Declarations(type, Paragraphs(texts))}}

            """);
    }

    /// <summary>Marks a member as generated: the record itself is only partly generated.</summary>
    private static string WithAttribute(string member)
    {
        var code = Regex.Match(member, @"\A(///[^\n]*\n)*").Length;
        return member.Substring(0, code) + GeneratedCode + "\n" + member.Substring(code);
    }

    private static string Prefixes(TypeModel type) => type.CasePrefixes is not { Count: > 0 } prefixes ? "" : Text($"""
        /// <summary>The prefixes of the TL names of the cases.</summary>
        private static readonly string[] _prefixes = [{string.Join(", ", prefixes.Select(prefix => $"\"{prefix}\""))}];
        """);

    /// <summary>Prints the record inside its containing types.</summary>
    private static string Declarations(TypeModel type, string members) => type.Name.Split('.').AsEnumerable().Reverse()
        .Aggregate(members, (inside, name) => Text($$"""
            {{(inside != members ? "" : type.Role == TypeRole.Union ? $"[{Converter}]" : $"[{Converter}, {Immutable}]")}}
            partial record {{name}}
            {
                {{inside}}
            }
            """));

    private static string Writer(TypeModel type)
    {
        var raises = type.Fields.Any(field => field.RaisesTo > type.Since);
        var schema = raises ? "OldestSchema(json.Schema)" : "json.Schema";
        var typeName = type.Role == TypeRole.Unrecognized ? "TypeName" : BySchema(type, type.TlNames, name => Utf8(name.Name));
        var needsSchema = type.Fields.Count > 0 && (raises || type.TlNames.Count > 1 || type.Fields.Any(field => field.Names.Count > 1));
        return Text($$"""
            internal override void WriteFields(ref TlWriter json)
            {
                {{(needsSchema ? $"var schema = {schema};" : "")}}
                json.WriteType({{(needsSchema ? typeName : typeName.Replace("schema >=", "json.Schema >="))}});
                {{type.Fields.Select(field => FieldWriter(type, field))}}
                json.WriteUnknown(UnknownFields);
            }
            """);
    }

    /// <summary>Prints the choice of the schema: the requested one, or the first later one that can express the object.</summary>
    private static string OldestSchema(TypeModel type)
    {
        var choices =
            from field in type.Fields
            where field.RaisesTo > type.Since
            orderby field.RaisesTo
            let schema = type.Schema(field.RaisesTo!.Value)
            select ($"asked < {schema} && {IsSet(field)}", schema);
        return !choices.Any() ? "" : Text($"""
            /// <summary>Gets the requested schema, or the first later one that can express the object.</summary>
            private TdSchema OldestSchema(TdSchema asked) =>
                {LastOf("asked", choices, "\n")};
            """);
    }

    private static string FieldWriter(TypeModel type, FieldModel field)
    {
        if (field.Unwrapped is { } unwrapped)
        {
            var value = $"(({unwrapped.CaseType}){field.Property}).{unwrapped.Property}";
            return Text($$"""
                if (schema < {{type.Schema(field.Names[1].Since)}})
                {
                    {{Write(type, unwrapped.Type.Kind, field.Names.Take(1), value)}}
                }
                else
                {
                    {{Write(type, field.Type.Kind, field.Names.Skip(1), field.Property)}}
                }

                """);
        }

        var isSince = field.Since > type.Since ? $"schema >= {type.Schema(field.Since)}" : null;
        var isUntil = field.Until is { } until ? $"(schema < {type.Schema(until)} || {IsSet(field)})" : null;
        var condition = field.IsNullable
            ? $"{field.Property} is {{ }} {field.Local}"
            : string.Join(" && ", new[] { isSince, isUntil }.OfType<string>());
        var write = Write(type, field.Type.Kind, field.Names, field.IsNullable ? field.Local : field.Property);
        return condition.Length == 0 ? write : Text($$"""
            if ({{condition}})
            {
                {{write}}
            }

            """);
    }

    private static string Write(TypeModel type, FieldKind kind, IEnumerable<NameModel> names, string value) =>
        $"json.Write{kind}({BySchema(type, names, name => Key(name))}, {value});";

    /// <summary>Prints a name: the newest that the schema has, or the first.</summary>
    private static string BySchema(TypeModel type, IEnumerable<NameModel> names, Func<NameModel, string> print) =>
        LastOf(print(names.First()), names.Skip(1).Select(name => ($"schema >= {type.Schema(name.Since)}", print(name))));

    /// <summary>Prints the condition that a field has a value that would be lost in a schema without it.</summary>
    private static string IsSet(FieldModel field) => field switch
    {
        { Unwrapped: { } unwrapped } => $"{field.Property} is not {unwrapped.CaseType} {{ UnknownFields.Count: 0 }}",
        { IsNullable: true } => $"{field.Property} is not null",
        { Type.Kind: FieldKind.Bool } => field.Property,
        { Type.Kind: FieldKind.Int32 or FieldKind.Int53 or FieldKind.Int64 } => $"{field.Property} != 0",
        { Type.Kind: FieldKind.Date } => $"{field.Property}.ToUnixTimeSeconds() != 0",
        { Type.Kind: FieldKind.Object } => $"{field.Property} is not {field.DefaultCase} {{ UnknownFields.Count: 0 }}",
        { Type.Kind: FieldKind.String or FieldKind.Vector } => $"{field.Property}.Length > 0",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>Prints <c>PrintMembers</c>, for <c>ToString</c>. A record without properties inherits it.</summary>
    private static string Printer(TypeModel type) => !type.IsPrinted || type.IsFieldless ? "" : Text($"""
        /// <inheritdoc/>
        protected override bool PrintMembers(global::System.Text.StringBuilder builder) => new TlPrinter(builder)
            {type.Fields.Select(field => $".Add(nameof({field.Property}), {Shown(field)})")}
            {(type.Role == TypeRole.Unrecognized ? ".Add(nameof(TypeName), TypeName)" : "")}
            .End(UnknownFields);
        """);

    private static string Shown(FieldModel field) =>
        field.IsHidden ? "TlPrinter.Hidden"
        : field.Type.Kind == FieldKind.Vector ? $"{field.Property}{(field.IsNullable ? "?" : "")}.Length"
        : field.Property;
}
