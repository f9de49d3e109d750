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

/// <summary>One record of the model: all that the emitter needs to know, and no Roslyn symbol.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name with those of the types around it: <c>SessionType.Android</c>.</param>
/// <param name="Role">What it stands for.</param>
/// <param name="TlName">Its name in TL; empty for an unrecognized case.</param>
/// <param name="TlNameV1865">Its name from TDLib 1.8.65 on; the same where it did not change.</param>
/// <param name="Bases">The records it derives from, the nearest first, as C# names them.</param>
/// <param name="Parameters">The names of the parameters of its primary constructor.</param>
/// <param name="Fields">Its fields, in the order on the wire.</param>
internal sealed record TypeModel(
    string Namespace,
    string Name,
    TypeRole Role,
    string TlName,
    string TlNameV1865,
    EquatableArray<string> Bases,
    EquatableArray<string> Parameters,
    EquatableArray<FieldModel> Fields)
{
    /// <summary>Its name as one identifier: <c>SessionTypeAndroid</c>.</summary>
    public string FlatName => Name.Replace(".", "");

    public bool HidesBaseMembers => Bases.Count > 0;
}

/// <summary>One field of a record.</summary>
/// <param name="Property">The name of the property.</param>
/// <param name="Kind">Its TL type.</param>
/// <param name="ObjectType">The C# name of the record it holds, for an object or a vector.</param>
/// <param name="ObjectTlName">The TL name of that record.</param>
/// <param name="Name">Its name up to TDLib 1.8.63.</param>
/// <param name="NameV1865">Its name from TDLib 1.8.65 on; the same where it did not change.</param>
/// <param name="FormerName">Its name in earlier eras, where it had another.</param>
/// <param name="IsOptional">Whether some era lacks it.</param>
/// <param name="IsNullable">Whether its property is null where it is missing.</param>
/// <param name="DefaultCase">The record that a missing field means.</param>
/// <param name="Unwrapped">How it stood up to TDLib 1.8.63 where there was no object around it.</param>
internal sealed record FieldModel(
    string Property,
    FieldKind Kind,
    string ObjectType,
    string ObjectTlName,
    string Name,
    string NameV1865,
    string? FormerName,
    bool IsOptional,
    bool IsNullable,
    string? DefaultCase,
    UnwrappedModel? Unwrapped)
{
    public bool IsRequired => !IsOptional && !IsNullable;
}

/// <summary>The only field of a case, which once stood where the case stands now.</summary>
/// <param name="CaseType">The C# name of the case.</param>
/// <param name="Property">The name of the property of the case.</param>
/// <param name="Kind">The TL type of that property.</param>
internal sealed record UnwrappedModel(string CaseType, string Property, FieldKind Kind);

/// <summary>What the parser makes of one record: the model, or what is wrong with it.</summary>
internal sealed record ParsedType(TypeModel? Model, EquatableArray<Problem> Problems, Place Place);

/// <summary>A diagnostic without its Roslyn location, which would keep a whole compilation alive.</summary>
internal sealed record Problem(string Id, Place Place, EquatableArray<string> Arguments);

/// <summary>A place in a source file.</summary>
internal sealed record Place(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static Place Of(ISymbol symbol)
    {
        var location = symbol.Locations[0];
        return new Place(location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span);
    }

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}
