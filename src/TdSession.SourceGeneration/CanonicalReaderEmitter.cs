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
            _code.Open($"internal static {_type.New}{_type.OwnName}? ReadCanonical(ref TlCanonicalReader json, ref TlReadState state)");
            _code.Write("""
                if (!json.ReadConstructor(ref state, out var constructor))
                {
                    return null;
                }

                """);
            _code.Open("return constructor switch");
            foreach (var member in _type.Cases)
            {
                _code.Write($"TlConstructor.{member.Constructor} => {member.Name}.ReadCanonicalFields(ref json, ref state),");
            }

            _code.Write("_ => null,");
            _code.Close(";");
            _code.Close();
            return;
        }

        if (_type.Role == TypeRole.Constructor)
        {
            _code.Write($"""
                internal static {_type.New}{_type.OwnName}? ReadCanonical(ref TlCanonicalReader json, ref TlReadState state) =>
                    json.ReadConstructor(ref state, out var constructor) && constructor == TlConstructor.{_type.FlatName} ? ReadCanonicalFields(ref json, ref state) : null;

                """);
        }

        _code.Open($"internal static {_type.OwnName}? ReadCanonicalFields(ref TlCanonicalReader json, ref TlReadState state)");
        if (_type.Role == TypeRole.Unrecognized)
        {
            _code.Write("var typeName = state.UnrecognizedName!;");
        }

        _code.Write($"var other = new TlOtherFields(ref state, TlConstructor.{(_type.Role == TypeRole.Unrecognized ? "Unrecognized" : _type.FlatName)});");
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
            { Role: TypeRole.Unrecognized } => $$"""return new {{_type.OwnName}}(typeName) { UnknownFields = unknownFields };""",
            { Fields.Count: 0 } => $$"""return unknownFields.Count == 0 ? Shared : new {{_type.OwnName}} { UnknownFields = unknownFields };""",
            _ => $"return {ReaderEmitter.Construction(_type)};",
        });
        _code.Close();
    }

    private void EmitCanonicalField(FieldModel field)
    {
        var local = ReaderEmitter.Local(field);
        var isNext = string.Join(" || ", field.Names.Select(name => Skip(Key(name))));
        var isNamed = field.Names.Count() == 1 ? isNext : $"({isNext})";
        var isReached = $"({isNext} || {SkipUnknownTo(Key(field.NameV1865))})";
        var read = $"{field.ObjectType}.ReadCanonical(ref json, ref state)";
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
                var {{local}} = {{isReached}} ? {{read}} : null;
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
                if (!{{isReached}} || !json.ReadVector<{{field.ObjectType}}>(ref state, {{field.ObjectType}}.ReadCanonical, out var {{local}}))
                {
                    return null;
                }

                """,
            { IsRequired: true } => $$"""
                if (!{{isReached}} || !json.Read{{field.Kind}}(out var {{local}}))
                {
                    return null;
                }

                """,
            { IsNullable: true } => $$"""
                {{ReaderEmitter.LocalType(field)}} {{local}} = null;
                if ({{isNext}})
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

    private static string SkipUnknownTo(string expected) => $"other.SkipUnknownTo({Utf8(expected)}, ref json, ref state)";

    private static string Skip(string expected) => $"json.Skip({Utf8(expected)})";
}
