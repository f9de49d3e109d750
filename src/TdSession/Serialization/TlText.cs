using System.Buffers.Text;

namespace TdSession.Serialization;

internal delegate T TlUseUtf8<out T>(ReadOnlySpan<byte> utf8);

/// <summary>The limits of texts, names and numbers; their UTF-8, escapes and hashes.</summary>
internal static class TlText
{
    /// <summary>The most bytes of UTF-8, before escaping, that a <see cref="System.Text.Json.Utf8JsonWriter"/> takes as one text.</summary>
    public const int MaxLength = 166_666_666;

    public const int MaxUtf8BytesPerChar = 3;

    /// <summary>The length of the longest text whose UTF-8 an array can hold, whatever is in it.</summary>
    public const int MaxUtf16Length = 0x7fff_ffc7 / MaxUtf8BytesPerChar;

    public const int EscapeLength = 6;    // \u0041

    /// <summary>UTF-8 that throws where a text is not Unicode.</summary>
    public static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsTooLong(string text) =>
        text.Length > MaxLength / MaxUtf8BytesPerChar && Encoding.UTF8.GetByteCount(text) > MaxLength;

    /// <summary>Makes something of the UTF-8 of a text, in rented memory that is cleared before it goes back.</summary>
    public static T WithUtf8<T>(ReadOnlySpan<char> text, Encoding encoding, TlUseUtf8<T> use)
    {
        var utf8 = ArrayPool<byte>.Shared.Rent(text.Length * MaxUtf8BytesPerChar);
        var length = utf8.Length;
        try
        {
            length = encoding.GetBytes(text, utf8);
            return use(utf8.AsSpan(0, length));
        }
        finally
        {
            utf8.AsSpan(0, length).Clear();
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    /// <summary>Gets a name without the first of the prefixes that it has; a name that is a prefix stays whole.</summary>
    public static string WithoutPrefix(string name, string[] prefixes)
    {
        var prefix = Array.Find(prefixes, known => name.StartsWith(known, StringComparison.Ordinal));
        return prefix is null || prefix == name ? name : name.Substring(prefix.Length);
    }

    /// <summary>Computes a hash of every byte, from a seed that differs from process to process (FNV-1a).</summary>
    public static int GetHashCode(ReadOnlySpan<byte> text, int seed)
    {
        const int Prime = 16777619;
        foreach (var unit in text)
        {
            seed = unchecked((seed ^ unit) * Prime);
        }

        return seed;
    }

    /// <summary>Parses the escape of a code unit, such as <c>\u0041</c>, that a text begins with.</summary>
    /// <returns>The code unit; -1 if there is none.</returns>
    public static int ParseEscape(ReadOnlySpan<byte> text) =>
        text is [(byte)'\\', (byte)'u', _, _, _, _, ..]
            && Utf8Parser.TryParse(text[2..EscapeLength], out ushort unit, out var digits, 'x')
            && digits == EscapeLength - 2 ? unit : -1;

    public static string GetAsciiString(ReadOnlySpan<byte> ascii) =>
#if NET
        Encoding.Latin1.GetString(ascii);    // Fastest decode without validation; the caller has checked for ASCII.
#else
        Encoding.UTF8.GetString(ascii.ToArray());
#endif
}
