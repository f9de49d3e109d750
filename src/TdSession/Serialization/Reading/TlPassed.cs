namespace TdSession.Serialization;

/// <summary>The position where <see cref="TlUndeclaredFields.PassUnknownTo"/> stopped.</summary>
/// <remarks>It has fields, because each property would use up a part of the JIT's inlining budget.</remarks>
internal readonly ref struct TlPassed(ReadOnlySpan<byte> rest, bool isFound)
{
    /// <summary>The rest of the text, which is empty if the text isn't canonical.</summary>
    public readonly ReadOnlySpan<byte> Rest = rest;

    /// <summary>Whether the expected text was found and passed.</summary>
    public readonly bool IsFound = isFound;
}
