namespace TdSession.Serialization;

/// <summary>Where <see cref="TlUndeclaredFields.PassUnknownTo"/> has stopped.</summary>
/// <remarks>It has fields, because each property would take a little of the JIT's budget for inlining.</remarks>
internal readonly ref struct TlPassed(ReadOnlySpan<byte> rest, bool isFound)
{
    /// <summary>What is left of the text; nothing if it is not canonical.</summary>
    public readonly ReadOnlySpan<byte> Rest = rest;

    /// <summary>Whether the expected text was there, and is passed.</summary>
    public readonly bool IsFound = isFound;
}
