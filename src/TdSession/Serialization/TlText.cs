using System.Buffers.Text;
#if NET
using System.Numerics;
using System.Runtime.Intrinsics;
#endif

namespace TdSession.Serialization;

internal delegate T TlUseUtf8<out T>(ReadOnlySpan<byte> utf8);

/// <summary>Limits, UTF-8, escapes and hashes of strings, names and numbers.</summary>
internal static class TlText
{
    /// <summary>The maximum length in UTF-8, before escaping, of a string for a <see cref="System.Text.Json.Utf8JsonWriter"/>.</summary>
    public const int MaxLength = 166_666_666;

    public const int MaxUtf8BytesPerChar = 3;

    public const int MaxArrayLength = 0x7fff_ffc7;

    /// <summary>The maximum length of a text whose UTF-8 always fits in an array.</summary>
    public const int MaxUtf16Length = MaxArrayLength / MaxUtf8BytesPerChar;

    public const int EscapeLength = 6;    // \u0041

    private const int MaxUncountedLength = 1 << 12;
    private const int MaxRentedLength = 1 << 20;
    private static readonly int _processSeed = Guid.NewGuid().GetHashCode();

    /// <summary>UTF-8 that throws if a text isn't Unicode.</summary>
    public static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Determines whether TDLib writes a byte without an escape: ASCII except quotes, backslashes, and control characters other
    /// than DEL.</summary>
    public static bool IsPlain(byte unit) => unit is >= (byte)' ' and <= 0x7f and not ((byte)'"' or (byte)'\\');

    /// <summary>Finds the first byte that is not plain.</summary>
    /// <returns>Its index; -1 if all bytes are plain.</returns>
    public static int IndexOfNotPlain(ReadOnlySpan<byte> text)
    {
        var index = 0;
#if NET
        for (; index <= text.Length - Vector128<byte>.Count; index += Vector128<byte>.Count)
        {
            var units = Vector128.Create(text[index..]);
            var others = Vector128.LessThan(units.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
                | Vector128.Equals(units, Vector128.Create((byte)'"'))
                | Vector128.Equals(units, Vector128.Create((byte)'\\'));
            if (others != Vector128<byte>.Zero)
            {
                return index + BitOperations.TrailingZeroCount(others.ExtractMostSignificantBits());
            }
        }

#endif
        while (index < text.Length && IsPlain(text[index]))
        {
            index++;
        }

        return index < text.Length ? index : -1;
    }

    public static bool IsTooLong(string text) =>
        text.Length > MaxLength / MaxUtf8BytesPerChar && Encoding.UTF8.GetByteCount(text) > MaxLength;

    /// <summary>Calls a method with the UTF-8 of a text. Rented memory is cleared before it is returned.</summary>
    /// <remarks>For a short text, three bytes are reserved for each character, the maximum. A longer text is counted first. The memory for
    /// a very long text isn't rented, because the pool would keep it.</remarks>
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

    /// <summary>Determines whether a name looks like a TL name. An error shows no other name, because it could contain a value.</summary>
    public static bool IsTlName([NotNullWhen(true)] string? name) =>
        name is { Length: <= 64 } and [>= 'a' and <= 'z', ..]
            && name.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');

    /// <summary>Removes the first matching prefix from a name. A name that equals the prefix stays whole.</summary>
    public static string WithoutPrefix(string name, string[] prefixes)
    {
        var prefix = Array.Find(prefixes, known => name.StartsWith(known, StringComparison.Ordinal));
        return prefix is null || prefix == name ? name : name.Substring(prefix.Length);
    }

    /// <summary>Computes a hash of every byte (FNV-1a). It differs from process to process.</summary>
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

    /// <summary>Gets a text without a byte order mark at its start.</summary>
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\ufeff"u8) ? utf8[3..] : utf8;

    /// <inheritdoc cref="WithoutByteOrderMark(ReadOnlySpan{byte})"/>
    public static ReadOnlySpan<char> WithoutByteOrderMark(ReadOnlySpan<char> text) => text is ['\ufeff', .. var rest] ? rest : text;

    /// <summary>Parses the escape of a code unit, such as <c>\u0041</c>, at the start of a text.</summary>
    /// <returns>The code unit, or -1 if the text doesn't start with an escape.</returns>
    public static int ParseEscape(ReadOnlySpan<byte> text) =>
        text is [(byte)'\\', (byte)'u', _, _, _, _, ..]
            && Utf8Parser.TryParse(text[2..EscapeLength], out ushort unit, out var digits, 'x')
            && digits == EscapeLength - 2 ? unit : -1;

    public static string GetAsciiString(ReadOnlySpan<byte> ascii) =>
#if NET
        Encoding.Latin1.GetString(ascii);    // no validation: the caller has checked for ASCII
#else
        Encoding.UTF8.GetString(ascii.ToArray());
#endif
}
