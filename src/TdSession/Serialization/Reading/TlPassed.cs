namespace TdSession.Serialization;

/// <summary>Where <see cref="TlUndeclaredFields.PassUnknownTo"/> has stopped.</summary>
internal readonly ref struct TlPassed(ReadOnlySpan<byte> rest, bool isFound)
{
    /// <summary>Gets what is left of the text; nothing if it is not canonical.</summary>
    public ReadOnlySpan<byte> Rest { get; } = rest;

    /// <summary>Gets a value indicating whether the expected text was there, and is passed.</summary>
    public bool IsFound { get; } = isFound;
}
