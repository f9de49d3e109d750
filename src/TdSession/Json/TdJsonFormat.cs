using System.ComponentModel;

namespace TdSession;

/// <summary>The format in which objects are written. Reading does not depend on it: every spelling is read.</summary>
/// <remarks>Every value can be written in every schema. An object that holds something its schema cannot say, such as an unconfirmed bot in
/// <see cref="TdSchema.V1_8_18"/>, is written in the oldest later schema that can; the objects around it and in it are not
/// affected.</remarks>
[ImmutableObject(true)]
public sealed record TdJsonFormat
{
    /// <summary>Gets the default: <see cref="TdTypeKey.Underscore"/> and <see cref="TdSchema.V1_8_18"/>, whose names the properties of this
    /// library have.</summary>
    public static TdJsonFormat Default { get; } = new();

    /// <summary>Gets what the newest <c>libtdjson</c> that this package knows reads and writes: <see cref="TdTypeKey.AtType"/> and the last
    /// member of <see cref="TdSchema"/>.</summary>
    /// <remarks>An upgrade of the package can change it. An app that talks to an older TDLib names its schema: TDLib reads a parameter of a
    /// request that it does not know as missing, and a missing number as 0.</remarks>
    public static TdJsonFormat TdLib { get; } = new() { TypeKey = TdTypeKey.AtType, Schema = TlTypeTable.NewestSchema };

    /// <summary>Gets the spelling of the type key.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public TdTypeKey TypeKey
    {
        get;
        init => field = value is TdTypeKey.Underscore or TdTypeKey.AtType ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>Gets the version of the schema; <see cref="TdSchema.V1_8_18"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public TdSchema Schema
    {
        get;
        init => field = value is >= 0 and <= TlTypeTable.NewestSchema ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = TdSchema.V1_8_18;

    internal string TypeKeyName =>
        TlReservedNames.Spell(TypeKey == TdTypeKey.Underscore ? TlReservedName.Underscore : TlReservedName.AtType);
}
