namespace TdSession.SourceGeneration;

/// <summary>Prints what both readers of one record share: which fields an object must have, how it is created, and how its fields are found
/// and named.</summary>
internal sealed class FieldTableEmitter
{
    private readonly SourceWriter _code;
    private readonly TypeModel _type;
    private readonly IReadOnlyList<(NameModel Name, int Field)> _spellings;
    private readonly IReadOnlyList<int> _laterSchemas;

    private FieldTableEmitter(SourceWriter code, TypeModel type)
    {
        _code = code;
        _type = type;
        _spellings = type.Spellings();
        _laterSchemas = type.LaterSchemas();
    }

    public static void Emit(SourceWriter code, TypeModel type)
    {
        var emitter = new FieldTableEmitter(code, type);
        emitter.EmitRequiredFields();
        emitter.EmitCreate();
        code.Write();
        emitter.EmitFindField();
        code.Write();
        emitter.EmitDescribe();
        emitter.EmitDescribeMissing();
    }

    /// <summary>Prints the call that creates the record from the variables that hold its fields.</summary>
    public static string Creation(TypeModel type) =>
        $"Create({string.Concat(type.Fields.Select(field => ReaderEmitter.Local(field) + ", "))}unknownFields)";

    /// <summary>Names the bit that the reader sets when it sees a name of a schema.</summary>
    public static string Since(TypeModel type, int schema) => "Since" + type.Schemas[schema];

    /// <summary>Prints what an object must have: always the same, or by the newest name in it.</summary>
    private void EmitRequiredFields()
    {
        if (_laterSchemas.Count == 0)
        {
            if (_type.RequiredFields(_type.Since) is not 0 and var required)
            {
                _code.Write($"private const ulong RequiredFields = {Bits(required)};");
                _code.Write();
            }

            return;
        }

        for (var index = 0; index < _laterSchemas.Count; index++)
        {
            _code.Write($"private const ulong {Since(_type, _laterSchemas[index])} = 1UL << {_type.Fields.Count + index};");
        }

        _code.Write("""

            /// <summary>Gets the fields that an object must have: the newest name in it says how old its sender can be at most.</summary>
            private static ulong RequiredFields(ulong seen) =>
            """);
        foreach (var schema in _laterSchemas.Reverse())
        {
            _code.Write($"    seen >= {Since(_type, schema)} ? {Bits(_type.RequiredFields(schema))} :");
        }

        _code.Write($"    {Bits(_type.RequiredFields(_type.Since))};");
        _code.Write();
    }

    private void EmitCreate()
    {
        var inParameters = _type.Fields.Where(field => _type.Parameters.Contains(field.Property)).ToList();
        var parameters =
            string.Join(", ", _type.Parameters.Select(parameter => Value(inParameters.First(field => field.Property == parameter))));
        var values = string.Concat(_type.Fields.Select(field => $"{ReaderEmitter.LocalType(field)} {ReaderEmitter.Local(field)}, "));
        _code.Write($"private static {_type.SimpleName} Create({values}TdUnknownFields unknownFields) =>");
        _code.Write($"    new {_type.SimpleName}{(parameters.Length == 0 ? "" : $"({parameters})")}");
        _code.Write("    {");
        foreach (var field in _type.Fields.Except(inParameters))
        {
            _code.Write($"        {field.Property} = {Value(field)},");
        }

        _code.Write("        UnknownFields = unknownFields,");
        _code.Write("    };");
    }

    private static string Value(FieldModel field) => field switch
    {
        { DefaultCase: { } defaultCase } => $"{ReaderEmitter.Local(field)} ?? {defaultCase}.Shared",
        { Kind: FieldKind.String or FieldKind.Object, IsNullable: false } => $"{ReaderEmitter.Local(field)}!",
        _ => ReaderEmitter.Local(field),
    };

    private void EmitFindField()
    {
        _code.Open("internal static int FindField(ReadOnlySpan<byte> name) => name.Length switch");
        _code.WriteNameTable(_spellings.Select((spelling, number) => (spelling.Name.Name, $"{number}")), "-1");
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
            _code.Write($"{pattern} => (\"{name.Name}\", \"{kind}\"),");
        }

        _code.Close(";");
    }

    /// <summary>Prints how an error names a missing field: by the names in the schemas that the sender can have.</summary>
    private void EmitDescribeMissing()
    {
        if (_laterSchemas.Count == 0)
        {
            return;
        }

        _code.Write();
        _code.Open("private static (string Name, string Kind) DescribeMissing(int field, ulong seen) => field switch");
        for (var index = 0; index < _type.Fields.Count; index++)
        {
            if (_type.Fields[index] is { IsNullable: false, Names.Count: > 1 } field)
            {
                var newestFirst = field.Names.Reverse().ToList();
                _code.Write($"{index} =>");
                for (var newer = 0; newer < newestFirst.Count; newer++)
                {
                    var names = string.Join(" or ", newestFirst.Take(newer + 1).Select(name => name.Name).Reverse());
                    var isUnwrapped = field.Unwrapped is not null && newer == newestFirst.Count - 1;
                    var kind = isUnwrapped ? $"{TlKind(field.Unwrapped!.Kind)} or {TlKind(field)}" : TlKind(field);
                    var condition = newer < newestFirst.Count - 1 ? $"seen >= {Since(_type, newestFirst[newer].Since)} ? " : "";
                    _code.Write($"    {condition}(\"{names}\", \"{kind}\"){(condition.Length > 0 ? " :" : ",")}");
                }
            }
        }

        _code.Write("_ => Describe(field),");
        _code.Close(";");
    }

    public static string Bits(ulong bits) => $"0b{Convert.ToString((long)bits, 2)}UL";

    public static string TlKind(FieldModel field) => field.Kind switch
    {
        FieldKind.Object => field.ObjectTlName,
        FieldKind.Vector => $"vector<{field.ObjectTlName}>",
        _ => TlKind(field.Kind),
    };

    public static string TlKind(FieldKind scalar) => scalar switch
    {
        FieldKind.Bool => "Bool",
        FieldKind.Int32 or FieldKind.Date => "int32",
        FieldKind.Int53 => "int53",
        FieldKind.Int64 => "int64",
        _ => "string",
    };
}
