using static TdSession.SourceGeneration.SourceWriter;

namespace TdSession.SourceGeneration;

/// <summary>Prints the canonical reader of one record. It expects the fields in their order, and returns null if the text is not
/// canonical.</summary>
internal sealed class CanonicalReaderEmitter
{
    private readonly SourceWriter _code;
    private readonly TypeModel _type;
    private readonly IReadOnlyList<int> _laterSchemas;

    private CanonicalReaderEmitter(SourceWriter code, TypeModel type)
    {
        _code = code;
        _type = type;
        _laterSchemas = type.LaterSchemas();
    }

    public static void Emit(SourceWriter code, TypeModel type)
    {
        var emitter = new CanonicalReaderEmitter(code, type);
        switch (type.Role)
        {
            case TypeRole.Union:
                emitter.EmitUnion();
                break;
            case TypeRole.Constructor:
                emitter.EmitReadCanonical();
                emitter.EmitReadCanonicalFields();
                break;
            default:
                emitter.EmitReadCanonicalFields();
                break;
        }
    }

    private void EmitUnion()
    {
        _code.Open($"internal static {_type.New}{_type.SimpleName}? ReadCanonical(ref TlCanonicalReader json, ref TlReadContext context)");
        _code.Open("if (!json.ReadConstructor(ref context, out var constructor))");
        _code.Write("return null;");
        _code.Close();
        _code.Write();
        _code.Open("return constructor switch");
        foreach (var member in _type.Cases)
        {
            _code.Write($"TlConstructorId.{member.Constructor} => {member.Name}.ReadCanonicalFields(ref json, ref context),");
        }

        _code.Write("_ => null,");
        _code.Close(";");
        _code.Close();
    }

    private void EmitReadCanonical() => _code.Write($"""
        internal static {_type.New}{_type.SimpleName}? ReadCanonical(ref TlCanonicalReader json, ref TlReadContext context) =>
            json.ReadConstructor(ref context, out var constructor) && constructor == TlConstructorId.{_type.Identifier}
                ? ReadCanonicalFields(ref json, ref context)
                : null;

        """);

    private void EmitReadCanonicalFields()
    {
        _code.Open($"internal static {_type.SimpleName}? ReadCanonicalFields(ref TlCanonicalReader json, ref TlReadContext context)");
        if (_type.Role == TypeRole.Unrecognized)
        {
            _code.Write("var typeName = context.UnrecognizedName!;");
        }

        var constructor = _type.Role == TypeRole.Unrecognized ? "Unrecognized" : _type.Identifier;
        _code.Write($"""
            var other = new TlUndeclaredFields(ref context, TlConstructorId.{constructor});
            var rest = json.Rest;
            """);
        if (_laterSchemas.Count > 0)
        {
            var byName = _type.TlNames.Skip(1).Reverse()
                .Select(name => $"other.TypeSchema >= {_type.Schema(name.Since)} ? {FieldTableEmitter.Since(_type, name.Since)} : ");
            _code.Write($"var seen = {string.Concat(byName)}0UL;");
        }

        if (_type.Fields.Any(field => !field.IsRequired))
        {
            _code.Write("bool isThere;");
        }

        _code.Write();
        for (var index = 0; index < _type.Fields.Count; index++)
        {
            EmitField(index);
        }

        EmitEnd();
        _code.Close();
    }

    private void EmitEnd()
    {
        _code.Open($"if (!{Skip("}")})");
        _code.Write($"rest = {PassUnknownTo("}")};");
        EmitNullIf("!json.HasPassed");
        _code.Close();
        _code.Write("""

            json.LeaveObject(rest);
            var unknownFields = other.End();
            """);
        if (_laterSchemas.Count > 0)
        {
            EmitNullIf($"(RequiredFields(seen) & ~(seen | {FieldTableEmitter.Bits(_type.RequiredFields(_type.Since))})) != 0");
            _code.Write();
        }

        _code.Write(_type switch
        {
            { Role: TypeRole.Unrecognized } => $$"""return new {{_type.SimpleName}}(typeName) { UnknownFields = unknownFields };""",
            { Fields.Count: 0 } =>
                $$"""return unknownFields.Count == 0 ? Shared : new {{_type.SimpleName}} { UnknownFields = unknownFields };""",
            _ => $"return {FieldTableEmitter.Creation(_type)};",
        });
    }

    private void EmitField(int index)
    {
        var field = _type.Fields[index];
        var local = ReaderEmitter.Local(field);
        if (field.IsRequired)
        {
            if (field.Unwrapped is { } unwrapped)
            {
                EmitUnwrapped(index, unwrapped);
            }
            else
            {
                EmitName(index, field.Names);
                EmitValue(field, field.Kind == FieldKind.Object ? $"var {local}" : local, isDeclared: false);
            }
        }
        else
        {
            _code.Write($"{ReaderEmitter.LocalType(field)} {local} = {ReaderEmitter.Initial(field)};");
            EmitName(index, field.Names);
            _code.Open("if (isThere)");
            EmitValue(field, local, isDeclared: true);
            _code.Close();
        }

        _code.Write();
    }

    /// <summary>Prints how the name of a field is passed: one of its names, the newest first, where it stands or behind unknown fields.
    /// Where no name is there, reading the value of a required field fails.</summary>
    private void EmitName(int index, IEnumerable<NameModel> names)
    {
        var field = _type.Fields[index];
        var newestFirst = names.Reverse().ToList();
        var newest = Key(newestFirst[0].Name);
        if (field.IsRequired && newestFirst.Count == 1 && Mark(index, newestFirst[0]).Length == 0)
        {
            _code.Open($"if (!{Skip(newest)})");
            _code.Write($"rest = {PassUnknownTo(newest)};");
            _code.Close();
            _code.Write();
            return;
        }

        if (!field.IsRequired)
        {
            _code.Write("isThere = true;");
        }

        EmitMatches(index, newestFirst, Skip(newest));
        _code.Open("else");
        _code.Write($"rest = {PassUnknownTo(newest)};");
        EmitMatches(index, newestFirst, "json.HasPassed");
        if (!field.IsRequired)
        {
            _code.Open("else");
            _code.Write("isThere = false;");
            _code.Close();
        }

        _code.Close();
        _code.Write();
    }

    /// <summary>Prints a branch for each name of a field.</summary>
    private void EmitMatches(int index, List<NameModel> newestFirst, string isNewest)
    {
        for (var number = 0; number < newestFirst.Count; number++)
        {
            _code.Open($"{(number == 0 ? "" : "else ")}if ({(number == 0 ? isNewest : Skip(Key(newestFirst[number].Name)))})");
            if (Mark(index, newestFirst[number]) is { Length: > 0 } mark)
            {
                _code.Write($"seen |= {mark};");
            }

            _code.Close();
        }
    }

    /// <summary>Gets what a name adds to what was seen: its schema, and the field where not every object has it.</summary>
    private string Mark(int index, NameModel name)
    {
        var bits = new List<string>();
        if (_laterSchemas.Contains(name.Since))
        {
            bits.Add(FieldTableEmitter.Since(_type, name.Since));
        }

        if (_laterSchemas.Count > 0 && _type.Fields[index] is { IsLate: true, IsNullable: false })
        {
            bits.Add($"(1UL << {index})");
        }

        return string.Join(" | ", bits);
    }

    private void EmitValue(FieldModel field, string local, bool isDeclared)
    {
        var declaration = isDeclared ? "" : "var ";
        switch (field.Kind)
        {
            case FieldKind.Object:
                EmitObject(field, local);
                EmitNullIf($"{ReaderEmitter.Local(field)} is null");
                break;
            case FieldKind.Vector:
                _code.Write("json.Rest = rest;");
                var items = field.IsNullable ? "var items" : declaration + local;
                EmitNullIf($"!json.ReadVector<{field.ObjectType}>(ref context, {field.ObjectType}.ReadCanonical, out {items})");
                _code.Write();
                _code.Write("rest = json.Rest;");
                EmitAssignment("items");
                break;
            default:
                EmitNullIf($"!TlCanonicalReader.Read{field.Kind}(ref rest, out {(IsBoxed() ? "var read" : declaration + local)})");
                EmitAssignment("read");
                break;
        }

        bool IsBoxed() => field.IsNullable && field.Kind != FieldKind.String;

        void EmitAssignment(string value)
        {
            if (IsBoxed())
            {
                _code.Write();
                _code.Write($"{local} = {value};");
            }
        }
    }

    private void EmitUnwrapped(int index, UnwrappedModel unwrapped)
    {
        var field = _type.Fields[index];
        var local = ReaderEmitter.Local(field);
        _code.Write($"{ReaderEmitter.LocalType(field)} {local};");
        _code.Open($"if ({Skip(Key(field.Names[0].Name))})");
        _code.Write(
            $"{local} = TlCanonicalReader.Read{unwrapped.Kind}(ref rest, out var unwrapped) ? new {unwrapped.CaseType}(unwrapped) : null;");
        _code.Close();
        _code.Open("else");
        EmitName(index, field.Names.Skip(1));
        EmitObject(field, local);
        _code.Close();
        _code.Write();
        EmitNullIf($"{local} is null");
    }

    private void EmitObject(FieldModel field, string target) => _code.Write($"""
        json.Rest = rest;
        {target} = {field.ObjectType}.ReadCanonical(ref json, ref context);
        rest = json.Rest;
        """);

    private void EmitNullIf(string condition)
    {
        _code.Open($"if ({condition})");
        _code.Write("return null;");
        _code.Close();
    }

    private static string PassUnknownTo(string expected) => $"other.PassUnknownTo({Utf8(expected)}, rest, ref json, ref context)";

    private static string Skip(string expected) => $"TlCanonicalReader.Skip(ref rest, {Utf8(expected)})";
}
