namespace TdSession.Serialization;

/// <summary>The names that have a meaning on every object: the type key and the fields of the envelope.</summary>
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
