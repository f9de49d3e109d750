using System.Collections.ObjectModel;

namespace TdSession.SourceGeneration;

/// <summary>What a record of the model stands for in TL.</summary>
internal enum TypeRole
{
    /// <summary>A constructor or a function: a sealed record with fields.</summary>
    Constructor,

    /// <summary>A TL type with cases: an abstract record.</summary>
    Union,

    /// <summary>The case of a union that keeps what the library does not know.</summary>
    Unrecognized,
}

/// <summary>What a field holds. The methods that read and write it are called after it.</summary>
internal enum FieldKind
{
    Bool, Int32, Int53, Int64, Date, String, Object, Vector,
}

/// <summary>The type of a field.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="TlName">Its name in TL.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Held">The C# name of the record that it holds, for an object or a vector.</param>
internal sealed record ValueModel(FieldKind Kind, string TlName, string Name, string Held = "");

/// <summary>A name, and the first schema that has it.</summary>
/// <param name="Name">The name in TL.</param>
/// <param name="Since">The schema, as an index into <see cref="TypeModel.Schemas"/>.</param>
/// <param name="Implied">The schema that an object with the name has at least: that one, or the one before if the name came early.</param>
internal sealed record NameModel(string Name, int Since, int Implied);

/// <summary>One record of the model: all that the emitter needs to know, and no Roslyn symbol.</summary>
/// <param name="Name">Its name with those of the types around it: <c>SessionType.Android</c>.</param>
/// <param name="Role">What it stands for.</param>
/// <param name="TlNames">Its names in TL, the oldest first; none for an unrecognized case.</param>
/// <param name="Unions">The unions it belongs to, the nearest first.</param>
/// <param name="IntermediateBases">The records between it and the nearest union, which stand for nothing in TL:
/// <c>TdFunction&lt;Ok&gt;</c>.</param>
/// <param name="Parameters">The names of the parameters of its primary constructor.</param>
/// <param name="Fields">Its fields, in the order on the wire.</param>
/// <param name="Untyped">The names of the fields that it has in TL and that stay among the unknown ones.</param>
/// <param name="Schemas">The members of <c>TdSchema</c>, in order.</param>
/// <param name="IsPrinted">Whether <c>ToString</c> prints its members.</param>
/// <param name="Cases">The cases of a union: known when the whole model is.</param>
/// <param name="IsHeld">Whether a field of another record holds it, or an envelope: known when the whole model is.</param>
/// <param name="CasePrefixes">What the TL names of the cases inside a union have before their C# names, such as <c>sessionType</c>, the
/// longest first: known when the whole model is.</param>
/// <param name="Expected">The name of a union in an error: known when the whole model is.</param>
internal sealed record TypeModel(
    string Name,
    TypeRole Role,
    EquatableList<NameModel> TlNames,
    EquatableList<string> Unions,
    EquatableList<string> IntermediateBases,
    EquatableList<string> Parameters,
    EquatableList<FieldModel> Fields,
    EquatableList<string> Untyped,
    EquatableList<string> Schemas,
    bool IsPrinted,
    EquatableList<CaseModel> Cases,
    bool IsHeld = false,
    EquatableList<string>? CasePrefixes = null,
    string Expected = "")
{
    /// <summary>Its first name in TL.</summary>
    public string TlName => TlNames[0].Name;

    /// <summary>The first schema that has it.</summary>
    public int Since => TlNames[0].Since;

    /// <summary>Its member of the emitted enumeration of TL constructors: <c>SessionTypeAndroid</c>.</summary>
    public string ConstructorId => Role == TypeRole.Unrecognized ? "Unrecognized" : Name.Replace(".", "");

    /// <summary>Its unions, the outermost first, and its name. In this order, the constructors of a union are side by side.</summary>
    public string Path => string.Join("/", Unions.Reverse().Append(Name));

    /// <summary>Its name without those of the types around it.</summary>
    public string SimpleName => Name.Split('.').Last();

    /// <summary>The modifier of a static member that the union above has too.</summary>
    public string New => Unions.Count > 0 ? "new " : "";

    /// <summary>The later schemas that brought it a name. The reader notes which of them it has seen, since the newest decides which fields
    /// an object must have; none if it makes no difference.</summary>
    public IReadOnlyList<int> LaterSchemas() =>
        Fields.Any(field => !field.IsNullable && (field.Names.Count > 1 || (field.IsLate && field.Until is null)))
            ? [.. Fields.SelectMany(field => field.Names).Concat(TlNames).Select(name => name.Implied).Where(since => since > Since)
                .Distinct().OrderBy(since => since)]
            : [];

    /// <summary>Its own names that prove one of these schemas.</summary>
    public IEnumerable<NameModel> LaterNames() => TlNames.Where(name => LaterSchemas().Contains(name.Implied));

    /// <summary>The names of all fields, each with the index of its field and what it then holds. The first name of every field comes
    /// first, so that it has the index of the field.</summary>
    public IReadOnlyList<(NameModel Name, int Field, ValueModel Type)> Spellings() =>
    [
        .. Fields.Select((field, index) => (field.Names[0], index, field.Unwrapped?.Type ?? field.Type)),
        .. Fields.SelectMany((field, index) => field.Names.Skip(1).Select(name => (name, index, field.Type))),
    ];

    /// <summary>Whether it is a constructor without fields, of which all objects are the same but for unknown fields.</summary>
    public bool IsFieldless => Role == TypeRole.Constructor && Fields.Count == 0;

    /// <summary>Its name in a schema, or the first one if the schema is older.</summary>
    public string NameIn(int schema) => (TlNames.LastOrDefault(name => name.Since <= schema) ?? TlNames[0]).Name;

    /// <summary>Gets the fields that every object of a schema has, as bits.</summary>
    public string RequiredFields(int schema) =>
        $"0b{string.Concat(Fields.Reverse().Select(field => field.IsRequiredIn(schema) ? '1' : '0'))}UL";

    /// <summary>The schemas in which it may be written if one is asked for: that one, and the later ones that can say what it
    /// cannot.</summary>
    public IReadOnlyList<int> WrittenSchemas(int asked) =>
        [.. Fields.Select(field => field.RaisesTo ?? asked).Where(schema => schema > asked).Append(asked).Distinct()
            .OrderBy(schema => schema)];

    /// <summary>Gets the C# name of a schema.</summary>
    public string Schema(int schema) => "TdSchema." + Schemas[schema];

    /// <summary>Gets the name of the bit that the reader sets when it sees a name of a schema.</summary>
    public string SinceBit(int schema) => "Since" + Schemas[schema];
}

/// <summary>One case of a union: a constructor, the unrecognized case, or a union inside it with all its constructors.</summary>
/// <param name="Pattern">The pattern of its members of the emitted enumeration of TL constructors.</param>
/// <param name="Name">The C# name of its record.</param>
/// <param name="IsFieldless">Whether it is a constructor without fields.</param>
/// <param name="IsUnion">Whether it is a union.</param>
internal sealed record CaseModel(string Pattern, string Name, bool IsFieldless, bool IsUnion);

/// <summary>One field of a record.</summary>
/// <param name="Property">The name of the property.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Names">Its names, the oldest first.</param>
/// <param name="Until">The first schema that no longer has it.</param>
/// <param name="IsLate">Whether some schema of its record lacks it.</param>
/// <param name="IsNullable">Whether its property is null where it is missing.</param>
/// <param name="IsHidden">Whether <c>ToString</c> names it and does not show it.</param>
/// <param name="DefaultCase">The record that a missing field means.</param>
/// <param name="CountedBy">The property that counts what it holds the first of.</param>
/// <param name="Unwrapped">How it stood under its first name, where there was no object around it.</param>
internal sealed record FieldModel(
    string Property,
    ValueModel Type,
    EquatableList<NameModel> Names,
    int? Until,
    bool IsLate,
    bool IsNullable,
    bool IsHidden,
    string? DefaultCase,
    string? CountedBy,
    UnwrappedModel? Unwrapped)
{
    public int Since => Names[0].Since;

    /// <summary>Whether an object may have to have it under one of several names.</summary>
    public bool IsRenamed => !IsNullable && Names.Count > 1;

    /// <summary>Whether every object of every schema has it.</summary>
    public bool IsRequired => !IsLate && !IsNullable;

    /// <summary>The schema that the object is written in, if an older one is asked for, because that cannot say what the field
    /// holds.</summary>
    public int? RaisesTo => Unwrapped is not null ? Names[1].Since : IsLate ? Since : null;

    /// <summary>The variable that holds its value while the record is read or written. The prefix keeps it apart from keywords and from
    /// the other variables of the emitted methods.</summary>
    public string Local => "value" + Property;

    /// <summary>The type of this variable.</summary>
    public string LocalType => Type.Name + (IsBoxed || Type.Kind is FieldKind.String or FieldKind.Object ? "?" : "");

    /// <summary>Whether it is a <see cref="Nullable{T}"/>.</summary>
    public bool IsBoxed => IsNullable && Type.Kind is not (FieldKind.String or FieldKind.Object);

    /// <summary>What the variable has where the field is missing.</summary>
    public string Initial => this switch
    {
        { IsLate: true, IsNullable: false, Type.Kind: FieldKind.String } => "\"\"",
        { IsLate: true, IsNullable: false, Type.Kind: FieldKind.Vector } => "[]",
        { IsLate: true, IsNullable: false, Type.Kind: FieldKind.Date } => "global::System.DateTimeOffset.FromUnixTimeSeconds(0)",
        _ => "default",
    };

    public bool IsRequiredIn(int schema) => IsRequired || (!IsNullable && Until is null && Since <= schema);

    /// <summary>The name in a schema, or the first one if the schema is older.</summary>
    public string NameIn(int schema) => (Names.LastOrDefault(name => name.Since <= schema) ?? Names[0]).Name;
}

/// <summary>The only field of a case, which once stood where the case stands now.</summary>
/// <param name="CaseType">The C# name of the case.</param>
/// <param name="Property">The name of the property of the case.</param>
/// <param name="Type">What that property holds.</param>
internal sealed record UnwrappedModel(string CaseType, string Property, ValueModel Type);

/// <summary>What the parser makes of one record: the model, or what is wrong with it.</summary>
/// <param name="Model">The model of the record, if nothing is wrong with it.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
/// <param name="Location">Where it stands: the one thing here that an edit above it changes.</param>
internal sealed record ParsedType(TypeModel? Model, EquatableList<Diagnostic> Diagnostics, Location Location);

/// <summary>A list that is equal by content, as the cache of an incremental generator needs it.</summary>
internal sealed class EquatableList<T>(IEnumerable<T> items) : ReadOnlyCollection<T>([.. items])
{
    public override bool Equals(object? obj) => obj is EquatableList<T> other && this.SequenceEqual(other);

    public override int GetHashCode() => this.Aggregate(17, (hash, item) => unchecked((hash * 31) + item!.GetHashCode()));
}
