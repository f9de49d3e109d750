using Microsoft.CodeAnalysis.CSharp;

namespace TdSession.SourceGeneration;

/// <summary>Prints the general reader of one record.</summary>
internal sealed class ReaderEmitter
{
    /// <summary>The names that the emitted methods use themselves.</summary>
    private static readonly HashSet<string> _locals =
        ["reader", "context", "other", "seen", "missing", "field", "error", "unknownFields", "name", "kind", "unwrapped", "json", "rest",
            "schema", "constructor"];

    private readonly SourceWriter _code;
    private readonly TypeModel _type;
    private readonly IReadOnlyList<(NameModel Name, int Field)> _spellings;
    private readonly IReadOnlyList<int> _laterSchemas;

    private ReaderEmitter(SourceWriter code, TypeModel type)
    {
        _code = code;
        _type = type;
        _spellings = type.Spellings();
        _laterSchemas = type.LaterSchemas();
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
        OpenReader();
        _code.Write($"var other = new TlUndeclaredFields(ref reader, ref context, TlConstructorId.{_type.Identifier});");
        foreach (var field in _type.Fields)
        {
            _code.Write($"{LocalType(field)} {Local(field)} = {Initial(field)};");
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
        EmitMissing();
        _code.Write($"return {FieldTableEmitter.Creation(_type)};");
        _code.Close();
        _code.Write();
        FieldTableEmitter.Emit(_code, _type);
    }

    private void EmitMissing()
    {
        if (_laterSchemas.Count > 0)
        {
            foreach (var (name, since) in _type.TlNames.Skip(1).Select(name => (name, FieldTableEmitter.Since(_type, name.Since)))
                .Reverse())
            {
                _code.Write($"seen |= other.TypeSchema >= {_type.Schema(name.Since)} ? {since} : 0;");
            }

            for (var index = 0; index < _type.Fields.Count; index++)
            {
                if (_type.Fields[index] is { Kind: FieldKind.Object, IsLate: true, IsNullable: false } field)
                {
                    _code.Write($"seen &= {Local(field)} is null ? ~(1UL << {index}) : ulong.MaxValue;");
                }
            }

            _code.Write("var missing = RequiredFields(seen) & ~seen;");
        }
        else if (_type.RequiredFields(_type.Since) != 0)
        {
            _code.Write("var missing = RequiredFields & ~seen;");
        }
        else
        {
            return;
        }

        var describe = _laterSchemas.Count > 0
            ? "DescribeMissing(TlReader.LowestBit(missing), seen)"
            : "Describe(TlReader.LowestBit(missing))";
        _code.Write($$"""
            if (missing != 0)
            {
                var (name, kind) = {{describe}};
                throw TlFormatException.Missing(name, kind);
            }

            """);
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
        var numbers = Enumerable.Range(0, _spellings.Count).Where(number => _spellings[number].Field == index).ToList();
        foreach (var number in numbers)
        {
            _code.Write($"case {number}: // {_spellings[number].Name.Name}");
        }

        _code.Write($"    TlReader.MarkSeen(ref seen, {index});");
        if (field is { Kind: FieldKind.Object, IsRequired: false })
        {
            _code.Write($$"""
                    if (json.TokenType == JsonTokenType.Null)
                    {
                        break; // null counts as absent
                    }

                """);
        }

        var later = numbers.Where(number => _laterSchemas.Contains(_spellings[number].Name.Since)).Reverse().ToList();
        if (later.Count > 0)
        {
            var bits = later.Select(number => (Number: number, Bit: FieldTableEmitter.Since(_type, _spellings[number].Name.Since)));
            _code.Write(numbers.Count == 1
                ? $"    seen |= {bits.Single().Bit};"
                : $"    seen |= {string.Concat(bits.Select(bit => $"field == {bit.Number} ? {bit.Bit} : "))}0;");
        }

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
        FieldKind.Vector => $"TlReader.ReadVector<{field.ObjectType}>(ref json, ref context, {field.ObjectType}.Read, "
            + $"\"{FieldTableEmitter.TlKind(field)}\")",
        FieldKind.Object => $"{field.ObjectType}.Read(ref json, ref context)",
        _ => ReadScalar(field.Kind),
    };

    /// <summary>Prints what a field has where it is missing.</summary>
    public static string Initial(FieldModel field) => field switch
    {
        { IsLate: true, IsNullable: false, Kind: FieldKind.String } => "\"\"",
        { IsLate: true, IsNullable: false, Kind: FieldKind.Vector } => "[]",
        { IsLate: true, IsNullable: false, Kind: FieldKind.Date } => "DateTimeOffset.FromUnixTimeSeconds(0)",
        _ => "default",
    };

    private static string ReadScalar(FieldKind kind) => $"TlReader.Get{kind}(ref json)";
}
