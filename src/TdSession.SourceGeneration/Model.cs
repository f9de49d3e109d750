using System.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

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

/// <summary>The TL type of a field.</summary>
internal enum FieldKind
{
    Bool,
    Int32,
    Int53,
    Int64,
    Date,
    String,
    Object,
    Vector,
}

/// <summary>A name, and the first schema that has it.</summary>
/// <param name="Name">The name in TL.</param>
/// <param name="Since">The schema, as an index into <see cref="TypeModel.Schemas"/>.</param>
internal sealed record NameModel(string Name, int Since);

/// <summary>One record of the model: all that the emitter needs to know, and no Roslyn symbol.</summary>
/// <param name="Name">Its name with those of the types around it: <c>SessionType.Android</c>.</param>
/// <param name="Role">What it stands for.</param>
/// <param name="TlNames">Its names in TL, the oldest first; none for an unrecognized case.</param>
/// <param name="Unions">The unions it belongs to, the nearest first.</param>
/// <param name="IntermediateBases">The records between it and the nearest union, which stand for nothing in TL:
/// <c>TdFunction&lt;Ok&gt;</c>.</param>
/// <param name="Parameters">The names of the parameters of its primary constructor.</param>
/// <param name="Fields">Its fields, in the order on the wire.</param>
/// <param name="Schemas">The members of <c>TdSchema</c>, in order.</param>
/// <param name="Cases">The cases of a union: known when the whole model is.</param>
internal sealed record TypeModel(
    string Name,
    TypeRole Role,
    EquatableArray<NameModel> TlNames,
    EquatableArray<string> Unions,
    EquatableArray<string> IntermediateBases,
    EquatableArray<string> Parameters,
    EquatableArray<FieldModel> Fields,
    EquatableArray<string> Schemas,
    EquatableArray<CaseModel> Cases)
{
    /// <summary>Its first name in TL; empty for an unrecognized case.</summary>
    public string TlName => TlNames.Count > 0 ? TlNames[0].Name : "";

    /// <summary>The first schema that has it.</summary>
    public int Since => TlNames.Count > 0 ? TlNames[0].Since : 0;

    /// <summary>Its name in a schema, or the first one if the schema is older.</summary>
    public string NameIn(int schema) => (TlNames.LastOrDefault(name => name.Since <= schema) ?? TlNames[0]).Name;

    /// <summary>Its name as one identifier: <c>SessionTypeAndroid</c>.</summary>
    public string Identifier => Name.Replace(".", "");

    /// <summary>Its name without those of the types around it.</summary>
    public string SimpleName => Name.Split('.').Last();

    /// <summary>The modifier of a static member that the union above has too.</summary>
    public string New => Unions.Count > 0 ? "new " : "";

    /// <summary>The later schemas that brought it a name. The reader notes which of them it has seen, since the newest decides which fields
    /// an object must have; none if it makes no difference.</summary>
    public IReadOnlyList<int> LaterSchemas() =>
        Fields.Any(field => !field.IsNullable && (field.Names.Count > 1 || (field.IsLate && field.Until is null)))
            ? [.. Fields.SelectMany(field => field.Names).Concat(TlNames).Select(name => name.Since).Where(since => since > Since)
                .Distinct().OrderBy(since => since)]
            : [];

    /// <summary>The fields that every object of a schema has, as bits.</summary>
    public ulong RequiredFields(int schema) =>
        Fields.Select((field, index) => field.IsRequiredIn(schema) ? 1UL << index : 0).Aggregate(0UL, (all, bit) => all | bit);

    /// <summary>The schemas in which it may be written if one is asked for: that one, and the later ones that can say what it
    /// cannot.</summary>
    public IReadOnlyList<int> WrittenSchemas(int asked) =>
        [.. Fields.SelectMany(field => field.Raising).Where(schema => schema > asked).Append(asked).Distinct().OrderBy(schema => schema)];

    /// <summary>The names of all fields, each with the index of its field. The first name of every field comes first, so that it has the
    /// index of the field.</summary>
    public IReadOnlyList<(NameModel Name, int Field)> Spellings() =>
    [
        .. Fields.Select((field, index) => (field.Names[0], index)),
        .. Fields.SelectMany((field, index) => field.Names.Skip(1).Select(name => (name, index))),
    ];

    /// <summary>Gets the C# name of a schema.</summary>
    public string Schema(int schema) => "TdSchema." + Schemas[schema];
}

/// <summary>One case of a union.</summary>
/// <param name="Constructor">Its member of the emitted enumeration of TL constructors.</param>
/// <param name="Name">The C# name of its record.</param>
internal sealed record CaseModel(string Constructor, string Name);

/// <summary>One field of a record.</summary>
/// <param name="Property">The name of the property.</param>
/// <param name="Kind">Its TL type.</param>
/// <param name="ObjectType">The C# name of the record it holds, for an object or a vector.</param>
/// <param name="ObjectTlName">The TL name of that record.</param>
/// <param name="Names">Its names, the oldest first.</param>
/// <param name="Until">The first schema that no longer has it.</param>
/// <param name="IsLate">Whether some schema of its record lacks it.</param>
/// <param name="IsNullable">Whether its property is null where it is missing.</param>
/// <param name="DefaultCase">The record that a missing field means.</param>
/// <param name="Unwrapped">How it stood under its first name, where there was no object around it.</param>
internal sealed record FieldModel(
    string Property,
    FieldKind Kind,
    string ObjectType,
    string ObjectTlName,
    EquatableArray<NameModel> Names,
    int? Until,
    bool IsLate,
    bool IsNullable,
    string? DefaultCase,
    UnwrappedModel? Unwrapped)
{
    /// <summary>Whether <c>ToString</c> names it and does not show it.</summary>
    public bool IsHidden { get; init; }

    public int Since => Names[0].Since;

    /// <summary>Whether every object of every schema has it.</summary>
    public bool IsRequired => !IsLate && !IsNullable;

    /// <summary>The schemas that the object is written in, if an older one is asked for, because that cannot say what the field
    /// holds.</summary>
    public IEnumerable<int> Raising =>
        Unwrapped is not null ? [Names[1].Since]
        : IsLate ? [Since]
        : [];

    public bool IsRequiredIn(int schema) => IsRequired || (!IsNullable && Until is null && Since <= schema);

    /// <summary>The name in a schema, or the first one if the schema is older.</summary>
    public string NameIn(int schema) => (Names.LastOrDefault(name => name.Since <= schema) ?? Names[0]).Name;
}

/// <summary>The only field of a case, which once stood where the case stands now.</summary>
/// <param name="CaseType">The C# name of the case.</param>
/// <param name="Property">The name of the property of the case.</param>
/// <param name="Kind">The TL type of that property.</param>
internal sealed record UnwrappedModel(string CaseType, string Property, FieldKind Kind);

/// <summary>What the parser makes of one record: the model, or what is wrong with it.</summary>
/// <param name="Model">The model of the record, if nothing is wrong with it.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
/// <param name="LocationInfo">Where it stands: the one thing here that an edit above it changes.</param>
internal sealed record ParsedType(TypeModel? Model, EquatableArray<DiagnosticInfo> Diagnostics, LocationInfo LocationInfo);

/// <summary>A diagnostic without its Roslyn location, which would keep a whole compilation alive.</summary>
internal sealed record DiagnosticInfo(string Id, LocationInfo LocationInfo, EquatableArray<string> Arguments);

/// <summary>A place in a source file.</summary>
internal sealed record LocationInfo(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static LocationInfo Of(ISymbol symbol)
    {
        var location = symbol.Locations[0];
        return new LocationInfo(location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span);
    }

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}

/// <summary>An immutable array that is equal by content, as the cache of an incremental generator needs it.</summary>
internal readonly struct EquatableArray<T>(T[] items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? _items = items;

    public int Count => Items.Length;

    private T[] Items => _items ?? [];

    public T this[int index] => Items[index];

    public bool Equals(EquatableArray<T> other) => Items.AsSpan().SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in Items)
        {
            hash = unchecked((hash * 31) + item.GetHashCode());
        }

        return hash;
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
