namespace TdSession.Serialization;

/// <summary>What the type key of an object says.</summary>
/// <remarks>The default value is a type that is not known yet: the reader of a record then checks the type key when it gets
/// there.</remarks>
internal readonly record struct TlTypeName
{
    /// <summary>Gets the constructor that has the name.</summary>
    public TlConstructorId Constructor { get; init; }

    /// <summary>Gets the schema that the name proves; the first one if no field depends on it.</summary>
    public TdSchema Schema { get; init; }

    /// <summary>Gets the name, if the model does not know it.</summary>
    public string? UnrecognizedName { get; init; }

    /// <summary>Gets the type key, if it was the first field and the reader is past it.</summary>
    public TlReservedName LeadingKey { get; init; }
}
