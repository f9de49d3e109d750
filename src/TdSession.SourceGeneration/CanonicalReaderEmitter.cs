using static TdSession.SourceGeneration.SourceWriter;

namespace TdSession.SourceGeneration;

/// <summary>Prints the second reader of one record, for the text that TDLib writes: the fields in their order, and nothing where anything else stands.</summary>
internal sealed class CanonicalReaderEmitter
{
    private readonly SourceWriter _code;
    private readonly TypeModel _type;

    private CanonicalReaderEmitter(SourceWriter code, TypeModel type)
    {
        _code = code;
        _type = type;
    }

    public static void Emit(SourceWriter code, TypeModel type) => new CanonicalReaderEmitter(code, type).Emit();

    private void Emit()
    {
        if (_type.Role == TypeRole.Union)
        {
            _code.Open($"internal static {_type.New}{_type.SimpleName}? ReadCanonical(ref TlCanonicalReader json, ref TlReadContext context)");
            _code.Write("""
                if (!json.ReadConstructor(ref context, out var constructor))
                {
                    return null;
                }

                """);
            _code.Open("return constructor switch");
            foreach (var member in _type.Cases)
            {
                _code.Write($"TlConstructorId.{member.Constructor} => {member.Name}.ReadCanonicalFields(ref json, ref context),");
            }

            _code.Write("_ => null,");
            _code.Close(";");
            _code.Close();
            return;
        }

        if (_type.Role == TypeRole.Constructor)
        {
            _code.Write($"""
                internal static {_type.New}{_type.SimpleName}? ReadCanonical(ref TlCanonicalReader json, ref TlReadContext context) =>
                    json.ReadConstructor(ref context, out var constructor) && constructor == TlConstructorId.{_type.Identifier} ? ReadCanonicalFields(ref json, ref context) : null;

                """);
        }

        _code.Open($"internal static {_type.SimpleName}? ReadCanonicalFields(ref TlCanonicalReader json, ref TlReadContext context)");
        if (_type.Role == TypeRole.Unrecognized)
        {
            _code.Write("var typeName = context.UnrecognizedName!;");
        }

        _code.Write($"var other = new TlUndeclaredFields(ref context, TlConstructorId.{(_type.Role == TypeRole.Unrecognized ? "Unrecognized" : _type.Identifier)});");
        foreach (var field in _type.Fields)
        {
            EmitCanonicalField(field);
        }

        _code.Write($$"""
            if (!({{Skip("}")}} || {{SkipUnknownTo("}")}}))
            {
                return null;
            }

            json.LeaveObject();
            var unknownFields = other.End();
            """);
        _code.Write(_type switch
        {
            { Role: TypeRole.Unrecognized } => $$"""return new {{_type.SimpleName}}(typeName) { UnknownFields = unknownFields };""",
            { Fields.Count: 0 } => $$"""return unknownFields.Count == 0 ? Shared : new {{_type.SimpleName}} { UnknownFields = unknownFields };""",
            _ => $"return {ReaderEmitter.Construction(_type)};",
        });
        _code.Close();
    }

    private void EmitCanonicalField(FieldModel field)
    {
        var local = ReaderEmitter.Local(field);
        var matchNext = string.Join(" || ", field.Names.Select(name => Skip(Key(name))));
        var isNamed = field.Names.Count() == 1 ? matchNext : $"({matchNext})";
        var matchLater = $"({matchNext} || {SkipUnknownTo(Key(field.NameV1865))})";
        var read = $"{field.ObjectType}.ReadCanonical(ref json, ref context)";
        _code.Write(field switch
        {
            { Unwrapped: { } unwrapped } => $$"""
                var {{local}} = {{Skip(Key(field.NameV1865))}} ? {{read}}
                    : {{Skip(Key(field.Name))}} && json.Read{{unwrapped.Kind}}(out var unwrapped) ? new {{unwrapped.CaseType}}(unwrapped)
                    : null;
                if ({{local}} is null)
                {
                    return null;
                }

                """,
            { Kind: FieldKind.Object, IsRequired: true } => $$"""
                var {{local}} = {{matchLater}} ? {{read}} : null;
                if ({{local}} is null)
                {
                    return null;
                }

                """,
            { Kind: FieldKind.Object } => $$"""
                {{ReaderEmitter.LocalType(field)}} {{local}} = null;
                if ({{isNamed}} && ({{local}} = {{read}}) is null)
                {
                    return null;
                }

                """,
            { Kind: FieldKind.Vector } => $$"""
                if (!{{matchLater}} || !json.ReadVector<{{field.ObjectType}}>(ref context, {{field.ObjectType}}.ReadCanonical, out var {{local}}))
                {
                    return null;
                }

                """,
            { IsRequired: true } => $$"""
                if (!{{matchLater}} || !json.Read{{field.Kind}}(out var {{local}}))
                {
                    return null;
                }

                """,
            { IsNullable: true } => $$"""
                {{ReaderEmitter.LocalType(field)}} {{local}} = null;
                if ({{matchNext}})
                {
                    if (!json.Read{{field.Kind}}(out var read))
                    {
                        return null;
                    }

                    {{local}} = read;
                }

                """,
            _ => $$"""
                {{ReaderEmitter.LocalType(field)}} {{local}} = default;
                if ({{isNamed}} && !json.Read{{field.Kind}}(out {{local}}))
                {
                    return null;
                }

                """,
        });
    }

    private static string SkipUnknownTo(string expected) => $"other.SkipUnknownTo({Utf8(expected)}, ref json, ref context)";

    private static string Skip(string expected) => $"json.Skip({Utf8(expected)})";
}
