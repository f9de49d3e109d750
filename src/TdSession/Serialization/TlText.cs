using System.Buffers.Text;

namespace TdSession.Serialization;

internal delegate T TlUseUtf8<out T>(ReadOnlySpan<byte> utf8);

/// <summary>The limits of texts, names and numbers; their UTF-8, escapes and hashes.</summary>
internal static class TlText
{
    /// <summary>The most bytes of UTF-8, before escaping, that a <see cref="System.Text.Json.Utf8JsonWriter"/> takes as one text.</summary>
    public const int MaxLength = 166_666_666;

    public const int MaxUtf8BytesPerChar = 3;

    public const int MaxArrayLength = 0x7fff_ffc7;

    /// <summary>The length of the longest text whose UTF-8 an array can hold, whatever is in it.</summary>
    public const int MaxUtf16Length = MaxArrayLength / MaxUtf8BytesPerChar;

    public const int EscapeLength = 6;    // \u0041

    private const int MaxUncountedLength = 1 << 12;
    private const int MaxRentedLength = 1 << 20;
    private static readonly int _processSeed = Guid.NewGuid().GetHashCode();

    /// <summary>UTF-8 that throws where a text is not Unicode.</summary>
    public static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

#if NET
    /// <summary>What TDLib does not escape.</summary>
    public static readonly SearchValues<byte> Plain = SearchValues.Create(Encoding.ASCII.GetBytes(GetPlain()));
#endif

    /// <summary>Tells whether TDLib does not escape a byte: it is ASCII, no control character but DEL, no quote and no backslash.</summary>
    public static bool IsPlain(byte unit) => unit is >= (byte)' ' and <= 0x7f and not ((byte)'"' or (byte)'\\');

    /// <summary>Gets the plain characters. It is a loop, since the first decode of a process would have to load LINQ.</summary>
    public static string GetPlain()
    {
        var plain = new StringBuilder();
        for (byte unit = 0; unit <= 0x7f; unit++)
        {
            if (IsPlain(unit))
            {
                plain.Append((char)unit);
            }
        }

        return plain.ToString();
    }

    public static bool IsTooLong(string text) =>
        text.Length > MaxLength / MaxUtf8BytesPerChar && Encoding.UTF8.GetByteCount(text) > MaxLength;

    /// <summary>Makes something of the UTF-8 of a text. Rented memory is cleared before it goes back.</summary>
    /// <remarks>The worst case of three bytes a character is only reserved for short texts; a longer one is counted first. The memory of a
    /// very long one is not rented, since the pool would keep it.</remarks>
    public static T WithUtf8<T>(ReadOnlySpan<char> text, Encoding encoding, TlUseUtf8<T> use)
    {
        var capacity = text.Length <= MaxUncountedLength ? text.Length * MaxUtf8BytesPerChar : encoding.GetByteCount(text);
        if (capacity > MaxRentedLength)
        {
            var whole = new byte[capacity];
            encoding.GetBytes(text, whole);
            return use(whole);
        }

        var utf8 = ArrayPool<byte>.Shared.Rent(capacity);
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

    public static bool HasLoneSurrogate(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether TL could have a field of this name. An error shows no other: it may be a value from the wire.</summary>
    public static bool IsTlName([NotNullWhen(true)] string? name) =>
        name is { Length: <= 64 } and [>= 'a' and <= 'z', ..]
            && name.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');

    /// <summary>Gets a name without the first of the prefixes that it has; a name that is a prefix stays whole.</summary>
    public static string WithoutPrefix(string name, string[] prefixes)
    {
        var prefix = Array.Find(prefixes, known => name.StartsWith(known, StringComparison.Ordinal));
        return prefix is null || prefix == name ? name : name.Substring(prefix.Length);
    }

    /// <summary>Computes a hash of every byte (FNV-1a), which differs from process to process.</summary>
    public static int GetHashCode(ReadOnlySpan<byte> text, int seed)
    {
        const int Prime = 16777619;
        seed ^= _processSeed;
        foreach (var unit in text)
        {
            seed = unchecked((seed ^ unit) * Prime);
        }

        return seed;
    }

    /// <summary>Gets a text without the byte order mark that it may begin with.</summary>
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\ufeff"u8) ? utf8[3..] : utf8;

    /// <inheritdoc cref="WithoutByteOrderMark(ReadOnlySpan{byte})"/>
    public static ReadOnlySpan<char> WithoutByteOrderMark(ReadOnlySpan<char> text) => text is ['\ufeff', .. var rest] ? rest : text;

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
