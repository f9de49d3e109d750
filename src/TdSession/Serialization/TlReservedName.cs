namespace TdSession.Serialization;

/// <summary>The names that have a meaning in every object: the type key and the fields of the envelope.</summary>
[Flags]
internal enum TlReservedName
{
    None = 0,
    Underscore = 1,
    AtType = 2,
    TypeKey = Underscore | AtType,
    Extra = 4,
    ClientId = 8,
}

/// <summary>The spellings of these names: with their punctuation in canonical text, and alone.</summary>
internal static class TlReservedNames
{
    public static ReadOnlySpan<byte> UnderscoreStart => "{\"_\":"u8;

    public static ReadOnlySpan<byte> AtTypeStart => "{\"@type\":"u8;

    public static ReadOnlySpan<byte> ExtraKey => ",\"@extra\":"u8;

    public static ReadOnlySpan<byte> ClientIdKey => ",\"@client_id\":"u8;

    public static ReadOnlySpan<byte> Underscore => UnderscoreStart[2..^2];

    public static ReadOnlySpan<byte> AtType => AtTypeStart[2..^2];

    private static ReadOnlySpan<byte> Extra => ExtraKey[2..^2];

    private static ReadOnlySpan<byte> ClientId => ClientIdKey[2..^2];

    public static TlReservedName Find(ReadOnlySpan<byte> name) =>
        name is not [(byte)'_' or (byte)'@', ..] ? TlReservedName.None
        : name.SequenceEqual(Underscore) ? TlReservedName.Underscore
        : name.SequenceEqual(AtType) ? TlReservedName.AtType
        : name.SequenceEqual(Extra) ? TlReservedName.Extra
        : name.SequenceEqual(ClientId) ? TlReservedName.ClientId
        : TlReservedName.None;

    public static string Spell(TlReservedName name) => TlText.GetAsciiString(name switch
    {
        TlReservedName.Underscore => Underscore,
        TlReservedName.AtType => AtType,
        TlReservedName.Extra => Extra,
        _ => ClientId,
    });
}
