using System.ComponentModel;

namespace TdSession;

/// <summary>The format in which objects are written. It doesn't affect reading: every format is read.</summary>
/// <remarks>Every value can be written. If the schema can't express an object, such as an unconfirmed bot in
/// <see cref="TdSchema.V1_8_18"/>, the object is written in the first later schema that can. The objects around it and inside it aren't
/// affected.</remarks>
[ImmutableObject(true)]
public sealed record TdJsonFormat
{
    /// <summary>Gets the default format: <see cref="TdTypeKey.Underscore"/> and <see cref="TdSchema.V1_8_18"/>, the schema that the
    /// properties are named after.</summary>
    public static TdJsonFormat Default { get; } = new();

    /// <summary>Gets the format of the newest <c>libtdjson</c> that this package knows: <see cref="TdTypeKey.AtType"/> and the last member
    /// of <see cref="TdSchema"/>.</summary>
    /// <remarks>An upgrade of the package can change it. For an older TDLib, set <see cref="Schema"/>: TDLib ignores an unknown parameter
    /// of a request, and reads a missing number as 0.</remarks>
    public static TdJsonFormat TdLib { get; } = new() { TypeKey = TdTypeKey.AtType, Schema = TlTypeTable.NewestSchema };

    /// <summary>Gets the spelling of the type key.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value isn't a member of the enumeration.</exception>
    public TdTypeKey TypeKey
    {
        get;
        init => field = value is TdTypeKey.Underscore or TdTypeKey.AtType ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>Gets the schema; <see cref="TdSchema.V1_8_18"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value isn't a member of the enumeration.</exception>
    public TdSchema Schema
    {
        get;
        init => field = value is >= 0 and <= TlTypeTable.NewestSchema ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = TdSchema.V1_8_18;

    internal string TypeKeyName =>
        TlReservedNames.Spell(TypeKey == TdTypeKey.Underscore ? TlReservedName.Underscore : TlReservedName.AtType);
}
