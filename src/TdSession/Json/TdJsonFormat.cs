namespace TdSession;

/// <summary>The spelling that <see cref="TdJsonConverter"/> writes. It does not matter to reading, which takes every spelling.</summary>
public sealed record TdJsonFormat
{
    /// <summary>Gets the documented shape: <see cref="TdTypeKey.Underscore"/> and <see cref="TdSchema.V1818"/>.</summary>
    public static TdJsonFormat Default { get; } = new();

    /// <summary>Gets what a current <c>libtdjson</c> reads and writes: <see cref="TdTypeKey.AtType"/> and <see cref="TdSchema.V1865"/>.</summary>
    public static TdJsonFormat TdLib { get; } = new() { TypeKey = TdTypeKey.AtType, Schema = TdSchema.V1865 };

    /// <summary>Gets the spelling of the type key.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public TdTypeKey TypeKey
    {
        get;
        init => field = value is TdTypeKey.Underscore or TdTypeKey.AtType ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>Gets the version of the schema.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public TdSchema Schema
    {
        get;
        init => field = value is TdSchema.V1818 or TdSchema.V1865 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    internal string TypeKeyName => TypeKey == TdTypeKey.Underscore ? "_" : "@type";
}
