namespace TdSession.Serialization;

/// <summary>The position where <see cref="TlUndeclaredFields.PassUnknownTo"/> stopped.</summary>
internal readonly ref struct TlPassed(ReadOnlySpan<byte> rest, bool isFound)
{
    /// <summary>Gets the rest of the text, which is empty if the text isn't canonical.</summary>
    public ReadOnlySpan<byte> Rest { get; } = rest;

    /// <summary>Gets a value indicating whether the expected text was found and passed.</summary>
    public bool IsFound { get; } = isFound;
}
