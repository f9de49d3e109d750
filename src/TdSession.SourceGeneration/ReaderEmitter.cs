using Microsoft.CodeAnalysis.CSharp;

namespace TdSession.SourceGeneration;

/// <summary>Prints the reader of one record.</summary>
internal sealed class ReaderEmitter
{
    /// <summary>The names that the emitted methods use themselves.</summary>
    private static readonly HashSet<string> _locals =
        ["reader", "context", "other", "seen", "field", "error", "unknownFields", "name", "kind", "unwrapped", "json", "constructor"];

    private readonly SourceWriter _code;
    private readonly TypeModel _type;
    private readonly IReadOnlyList<(string Name, int Field)> _spellings;

    private ReaderEmitter(SourceWriter code, TypeModel type)
    {
        _code = code;
        _type = type;
        _spellings = type.Spellings();
    }

    public static void Emit(SourceWriter code, TypeModel type)
    {
        var emitter = new ReaderEmitter(code, type);
        switch (type)
        {
            case { Role: TypeRole.Union }:
                emitter.EmitUnion();
                break;
            case { Role: TypeRole.Unrecognized }:
                emitter.EmitUnrecognized();
                break;
            case { Fields.Count: 0 }:
                emitter.EmitFieldless();
                break;
            default:
                emitter.EmitConstructor();
                break;
        }
    }

    /// <summary>Names the variable that holds the value of a field.</summary>
    public static string Local(FieldModel field)
    {
        var name = char.ToLowerInvariant(field.Property[0]) + field.Property.Substring(1);
        return _locals.Contains(name) ? name + "Value"
            : SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name
            : "@" + name;
    }

    /// <summary>Prints the creation of the record from the variables that hold its fields.</summary>
    public static string Construction(TypeModel type)
    {
        var inParameters = type.Fields.Where(field => type.Parameters.Contains(field.Property)).ToList();
        var parameters = string.Join(", ", type.Parameters.Select(parameter => Value(inParameters.First(field => field.Property == parameter))));
        var members = type.Fields.Except(inParameters).Select(field => $"    {field.Property} = {Value(field)},\n");
        return $$"""
            new {{type.SimpleName}}{{(parameters.Length == 0 ? "" : $"({parameters})")}}
            {
            {{string.Concat(members)}}    UnknownFields = unknownFields,
            }
            """;
    }

    public static string LocalType(FieldModel field) => field.Kind switch
    {
        FieldKind.Bool => "bool",
        FieldKind.Int32 => "int",
        FieldKind.Int53 or FieldKind.Int64 => "long",
        FieldKind.Date => "DateTimeOffset",
        FieldKind.String => "string?",
        FieldKind.Vector => $"ImmutableArray<{field.ObjectType}>",
        _ => field.ObjectType + "?",
    } + (field.IsNullable && field.Kind is not (FieldKind.String or FieldKind.Object) ? "?" : "");

    private void OpenReader() =>
        _code.Open($"internal static {_type.New}{_type.SimpleName} Read(ref Utf8JsonReader reader, ref TlReadContext context)");

    private void EmitUnion()
    {
        OpenReader();
        _code.Write($"var constructor = TlReader.ReadConstructor(ref reader, ref context, \"{_type.TlName}\");");
        _code.Open("return constructor switch");
        foreach (var member in _type.Cases)
        {
            _code.Write($"TlConstructorId.{member.Constructor} => {member.Name}.Read(ref reader, ref context),");
        }

        _code.Write($"_ => throw TlReader.WrongType(\"{_type.TlName}\", constructor),");
        _code.Close(";");
        _code.Close();
    }

    private void EmitUnrecognized()
    {
        OpenReader();
        _code.Write("""
            var typeName = context.UnrecognizedName!;
            var other = new TlUndeclaredFields(ref reader, ref context, TlConstructorId.Unrecognized);
            """);
        EmitLoopOverOtherFields();
        _code.Write($$"""

            return new {{_type.SimpleName}}(typeName) { UnknownFields = other.End() };
            """);
        _code.Close();
    }

    private void EmitConstructor()
    {
        var required = _type.RequiredFields();
        if (required != 0)
        {
            _code.Write($$"""
                private const ulong RequiredFields = 0b{{Convert.ToString((long)required, 2)}};

                """);
        }

        OpenReader();
        _code.Write($"var other = new TlUndeclaredFields(ref reader, ref context, TlConstructorId.{_type.Identifier});");
        foreach (var field in _type.Fields)
        {
            _code.Write($"{LocalType(field)} {Local(field)} = default;");
        }

        _code.Write("""
            ulong seen = 0;
            var field = -1;
            var json = reader; // the JIT inlines the methods of a local
            """);
        _code.Open("try");
        _code.Open("while (TlReader.Advance(ref json) != JsonTokenType.EndObject)");
        _code.Open("if (json.TokenType == JsonTokenType.PropertyName)");
        _code.Write("""
            field = -1; // an error in a name is none in the field before it
            field = FindField(TlReader.Text(ref json));
            if (field < 0)
            {
                other.Read(ref json, ref context);
            }

            continue;
            """);
        _code.Close();
        _code.Write();
        _code.Open("switch (field)");
        for (var index = 0; index < _type.Fields.Count; index++)
        {
            EmitCase(index);
        }

        _code.Close();
        _code.Close();
        _code.Close();
        _code.Write("""
            catch (TlFormatException error) when (field >= 0)
            {
                throw error.Within(Describe(field).Name);
            }
            finally
            {
                reader = json;
            }

            var unknownFields = other.End();
            """);
        if (required != 0)
        {
            _code.Write("""
                if ((seen & RequiredFields) != RequiredFields)
                {
                    var (name, kind) = Describe(TlReader.LowestBit(RequiredFields & ~seen));
                    throw TlFormatException.Missing(name, kind);
                }

                """);
        }

        _code.Write($"return {Construction(_type)};");
        _code.Close();
        _code.Write();
        EmitFindField();
        _code.Write();
        EmitDescribe();
    }

    private void EmitFieldless()
    {
        _code.Write($$"""
            internal static {{_type.SimpleName}} Shared { get; } = new();

            """);
        OpenReader();
        _code.Write($"var other = new TlUndeclaredFields(ref reader, ref context, TlConstructorId.{_type.Identifier});");
        EmitLoopOverOtherFields();
        _code.Write($$"""

            var unknownFields = other.End();
            return unknownFields.Count == 0 ? Shared : new {{_type.SimpleName}} { UnknownFields = unknownFields };
            """);
        _code.Close();
    }

    private void EmitLoopOverOtherFields() =>
        _code.Write("""
            while (TlReader.NextField(ref reader))
            {
                other.Read(ref reader, ref context);
            }
            """);

    private void EmitCase(int index)
    {
        var field = _type.Fields[index];
        for (var number = 0; number < _spellings.Count; number++)
        {
            if (_spellings[number].Field == index)
            {
                _code.Write($"case {number}: // {_spellings[number].Name}");
            }
        }

        _code.Write($"    TlReader.MarkSeen(ref seen, {index});");
        if (field.Unwrapped is { } unwrapped)
        {
            _code.Write($$"""
                    {{Local(field)}} = field == {{index}}
                        ? new {{unwrapped.CaseType}}({{ReadScalar(unwrapped.Kind)}})
                        : {{ReadField(field)}};
                """);
        }
        else
        {
            _code.Write($"    {Local(field)} = {ReadField(field)};");
        }

        _code.Write("    break;");
    }

    private static string ReadField(FieldModel field) => field.Kind switch
    {
        FieldKind.Vector => $"TlReader.ReadVector<{field.ObjectType}>(ref json, ref context, {field.ObjectType}.Read, \"{TlKind(field)}\")",
        FieldKind.Object when field.IsRequired => $"{field.ObjectType}.Read(ref json, ref context)",
        FieldKind.Object => $"json.TokenType == JsonTokenType.Null ? null : {field.ObjectType}.Read(ref json, ref context)",
        _ => ReadScalar(field.Kind),
    };

    private static string ReadScalar(FieldKind kind) => $"TlReader.Get{kind}(ref json)";

    private static string Value(FieldModel field) => field switch
    {
        { DefaultCase: { } defaultCase } => $"{Local(field)} ?? {defaultCase}.Shared",
        { Kind: FieldKind.String or FieldKind.Object, IsNullable: false } => $"{Local(field)}!",
        _ => Local(field),
    };

    private void EmitFindField()
    {
        _code.Open("internal static int FindField(ReadOnlySpan<byte> name) => name.Length switch");
        _code.WriteNameTable(_spellings.Select((spelling, number) => (spelling.Name, $"{number}")), "-1");
        _code.Close(";");
    }

    private void EmitDescribe()
    {
        _code.Open("private static (string Name, string Kind) Describe(int field) => field switch");
        for (var number = 0; number < _spellings.Count; number++)
        {
            var (name, index) = _spellings[number];
            var field = _type.Fields[index];
            var kind = number == index && field.Unwrapped is { } unwrapped ? TlKind(unwrapped.Kind) : TlKind(field);
            var pattern = number == _spellings.Count - 1 ? "_" : $"{number}";
            _code.Write($"{pattern} => (\"{name}\", \"{kind}\"),");
        }

        _code.Close(";");
    }

    private static string TlKind(FieldModel field) => field.Kind switch
    {
        FieldKind.Object => field.ObjectTlName,
        FieldKind.Vector => $"vector<{field.ObjectTlName}>",
        _ => TlKind(field.Kind),
    };

    private static string TlKind(FieldKind scalar) => scalar switch
    {
        FieldKind.Bool => "Bool",
        FieldKind.Int32 or FieldKind.Date => "int32",
        FieldKind.Int53 => "int53",
        FieldKind.Int64 => "int64",
        _ => "string",
    };
}
