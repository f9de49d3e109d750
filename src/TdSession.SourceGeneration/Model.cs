using System.Collections.ObjectModel;

namespace TdSession.SourceGeneration;

/// <summary>What a record of the model is in TL.</summary>
internal enum TypeRole
{
    /// <summary>A constructor or a function: a sealed record with fields.</summary>
    Constructor,

    /// <summary>A TL type with cases: an abstract record.</summary>
    Union,

    /// <summary>The case of a union for constructors that TdSession doesn't know.</summary>
    Unrecognized,
}

/// <summary>The kind of a field's value. The methods that read and write it have its name.</summary>
internal enum FieldKind
{
    Bool, Int32, Int53, Int64, Date, String, Object, Vector,
}

/// <summary>The type of a field.</summary>
/// <param name="Kind">The kind of the value.</param>
/// <param name="TlName">Its name in TL.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Held">The C# name of the record in an object or vector.</param>
internal sealed record ValueModel(FieldKind Kind, string TlName, string Name, string Held = "");

/// <summary>A name, and the first schema that has it.</summary>
/// <param name="Name">The name in TL.</param>
/// <param name="Since">The schema, as an index into <see cref="TypeModel.Schemas"/>.</param>
/// <param name="Implied">The oldest possible schema of an object with the name: the same, or the previous one if the name came
/// early.</param>
internal sealed record NameModel(string Name, int Since, int Implied);

/// <summary>One record of the model: everything that the emitters need, without Roslyn symbols.</summary>
/// <param name="Name">Its name with its containing types: <c>SessionType.Android</c>.</param>
/// <param name="Role">What it is in TL.</param>
/// <param name="TlNames">Its names in TL, the oldest first; empty for an unrecognized case.</param>
/// <param name="Unions">The unions it belongs to, the nearest first.</param>
/// <param name="IntermediateBases">The records between it and the nearest union, which TL doesn't have:
/// <c>TdFunction&lt;Ok&gt;</c>.</param>
/// <param name="Parameters">The names of the parameters of its primary constructor.</param>
/// <param name="Fields">Its fields, in their order in JSON.</param>
/// <param name="Untyped">The names of its untyped fields.</param>
/// <param name="Schemas">The members of <c>TdSchema</c>, in order.</param>
/// <param name="IsPrinted">Whether <c>ToString</c> prints its members.</param>
/// <param name="Cases">The cases of a union. Set when the whole model is known.</param>
/// <param name="IsHeld">Whether a field of another record or an envelope holds it. Set when the whole model is known.</param>
/// <param name="CasePrefixes">The prefixes of the TL names of a union's cases, such as <c>sessionType</c>, the longest first. Set when the
/// whole model is known.</param>
/// <param name="Expected">The name of a union in an error. Set when the whole model is known.</param>
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

    /// <summary>Its unions, the outermost first, and its name. In this order, the constructors of a union are adjacent.</summary>
    public string Path => string.Join("/", Unions.Reverse().Append(Name));

    /// <summary>Its name without its containing types.</summary>
    public string SimpleName => Name.Split('.').Last();

    /// <summary>The modifier of a static member that the union also has.</summary>
    public string New => Unions.Count > 0 ? "new " : "";

    /// <summary>The later schemas that added a name. The reader notes those it has seen, because the newest determines the required
    /// fields. Empty if they make no difference.</summary>
    public IReadOnlyList<int> LaterSchemas() =>
        Fields.Any(field => !field.IsNullable && (field.Names.Count > 1 || (field.IsLate && field.Until is null)))
            ? [.. Fields.SelectMany(field => field.Names).Concat(TlNames).Select(name => name.Implied).Where(since => since > Since)
                .Distinct().OrderBy(since => since)]
            : [];

    /// <summary>Its own names that imply one of these schemas.</summary>
    public IEnumerable<NameModel> LaterNames() => TlNames.Where(name => LaterSchemas().Contains(name.Implied));

    /// <summary>The names of all fields, each with the index of its field and the type of its value. The first names come first, so the
    /// index of a first name is the index of its field.</summary>
    public IReadOnlyList<(NameModel Name, int Field, ValueModel Type)> Spellings() =>
    [
        .. Fields.Select((field, index) => (field.Names[0], index, field.Unwrapped?.Type ?? field.Type)),
        .. Fields.SelectMany((field, index) => field.Names.Skip(1).Select(name => (name, index, field.Type))),
    ];

    /// <summary>Whether it is a constructor without fields. All its objects are equal, except for unknown fields.</summary>
    public bool IsFieldless => Role == TypeRole.Constructor && Fields.Count == 0;

    /// <summary>Its name in a schema, or the first one if the schema is older.</summary>
    public string NameIn(int schema) => (TlNames.LastOrDefault(name => name.Since <= schema) ?? TlNames[0]).Name;

    /// <summary>Gets the fields that every object of a schema has, as bits.</summary>
    public string RequiredFields(int schema) =>
        $"0b{string.Concat(Fields.Reverse().Select(field => field.IsRequiredIn(schema) ? '1' : '0'))}UL";

    /// <summary>The schemas in which it may be written for a requested one: the requested one, and the later ones that some values
    /// need.</summary>
    public IReadOnlyList<int> WrittenSchemas(int asked) =>
        [.. Fields.Select(field => field.RaisesTo ?? asked).Where(schema => schema > asked).Append(asked).Distinct()
            .OrderBy(schema => schema)];

    /// <summary>Gets the C# name of a schema.</summary>
    public string Schema(int schema) => "TdSchema." + Schemas[schema];

    /// <summary>Gets the name of the bit that the reader sets when it sees a name of a schema.</summary>
    public string SinceBit(int schema) => "Since" + Schemas[schema];
}

/// <summary>One case of a union: a constructor, the unrecognized case, or a union inside it with all its constructors.</summary>
/// <param name="Pattern">The pattern that matches its members of the emitted enumeration of TL constructors.</param>
/// <param name="Name">The C# name of its record.</param>
/// <param name="IsFieldless">Whether it is a constructor without fields.</param>
/// <param name="IsUnion">Whether it is a union.</param>
internal sealed record CaseModel(string Pattern, string Name, bool IsFieldless, bool IsUnion);

/// <summary>One field of a record.</summary>
/// <param name="Property">The name of the property.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Names">Its names, the oldest first.</param>
/// <param name="Until">The first schema without it.</param>
/// <param name="IsLate">Whether some schema of its record lacks it.</param>
/// <param name="IsNullable">Whether its property is null if it is missing.</param>
/// <param name="IsHidden">Whether <c>ToString</c> hides its value.</param>
/// <param name="DefaultCase">The record of a missing field.</param>
/// <param name="CountedBy">The property with the number of objects, if the field holds the first of them.</param>
/// <param name="Unwrapped">Its value under its first name, without an object around it.</param>
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

    /// <summary>Whether it can be required and has several names.</summary>
    public bool IsRenamed => !IsNullable && Names.Count > 1;

    /// <summary>Whether every object of every schema has it.</summary>
    public bool IsRequired => !IsLate && !IsNullable;

    /// <summary>The schema in which the object is written if the requested one is older and can't express the field's value.</summary>
    public int? RaisesTo => Unwrapped is not null ? Names[1].Since : IsLate ? Since : null;

    /// <summary>The variable that holds its value in the emitted methods. The prefix avoids conflicts with keywords and other
    /// variables.</summary>
    public string Local => "value" + Property;

    /// <summary>The type of this variable.</summary>
    public string LocalType => Type.Name + (IsBoxed || Type.Kind is FieldKind.String or FieldKind.Object ? "?" : "");

    /// <summary>Whether it is a <see cref="Nullable{T}"/>.</summary>
    public bool IsBoxed => IsNullable && Type.Kind is not (FieldKind.String or FieldKind.Object);

    /// <summary>The value of the variable if the field is missing.</summary>
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

/// <summary>The only field of a case, which older schemas have in place of the case.</summary>
/// <param name="CaseType">The C# name of the case.</param>
/// <param name="Property">The name of the property of the case.</param>
/// <param name="Type">The type of its value.</param>
internal sealed record UnwrappedModel(string CaseType, string Property, ValueModel Type);

/// <summary>The result of parsing one record: the model, or the mistakes in it.</summary>
/// <param name="Model">The model of the record, if it has no mistakes.</param>
/// <param name="Diagnostics">The mistakes.</param>
/// <param name="Location">The location of the record, which changes with every edit above it.</param>
internal sealed record ParsedType(TypeModel? Model, EquatableList<Diagnostic> Diagnostics, Location Location);

/// <summary>A list with equality by content, for the cache of an incremental generator.</summary>
internal sealed class EquatableList<T>(IEnumerable<T> items) : ReadOnlyCollection<T>([.. items])
{
    public override bool Equals(object? obj) => obj is EquatableList<T> other && this.SequenceEqual(other);

    public override int GetHashCode() => this.Aggregate(17, (hash, item) => unchecked((hash * 31) + item!.GetHashCode()));
}
