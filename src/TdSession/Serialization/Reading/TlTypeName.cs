namespace TdSession.Serialization;

/// <summary>The type that an object's type key names.</summary>
/// <remarks>With the default value, the type key wasn't read yet. The reader of a record then checks it later.</remarks>
internal readonly record struct TlTypeName
{
    /// <summary>Gets the constructor that has the name.</summary>
    public TlConstructorId Constructor { get; init; }

    /// <summary>Gets the schema that the name proves; the first one if no field depends on it.</summary>
    public TdSchema Schema { get; init; }

    /// <summary>Gets the name, if the model doesn't know it.</summary>
    public string? UnrecognizedName { get; init; }

    /// <summary>Gets the type key, if it was the first field and the reader is past it.</summary>
    public TlReservedName LeadingKey { get; init; }
}
