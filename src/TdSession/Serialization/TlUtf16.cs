using System.Buffers;
using System.Text;
#if NET
using System.Text.Unicode;
#endif

namespace TdSession.Serialization;

/// <summary>Transcodes JSON from .NET text to UTF-8, without an allocation.</summary>
internal static class TlUtf16
{
    /// <summary>The length of the longest text whose UTF-8 an array can hold, whatever is in it.</summary>
    public const int MaxTextLength = 0x7fff_ffc7 / 3;

    /// <summary>Counts the bytes that a text takes, or more if it is not Unicode.</summary>
    public static int CountUtf8(ReadOnlySpan<char> text) =>
#if NET
        Encoding.UTF8.GetByteCount(text);
#else
        checked(text.Length * 3);
#endif

    /// <summary>Transcodes a text into as many bytes as were counted.</summary>
    /// <returns><see langword="false"/> if the text is not Unicode: then the bytes end before its first lone surrogate.</returns>
    public static bool TryGetUtf8(ReadOnlySpan<char> text, Span<byte> utf8, out int length)
    {
#if NET
        return Utf8.FromUtf16(text, utf8, out _, out length, replaceInvalidSequences: false) == OperationStatus.Done;
#else
        var valid = 0;
        while (valid < text.Length && (!char.IsSurrogate(text[valid]) || IsPair(text[valid..])))
        {
            valid += char.IsSurrogate(text[valid]) ? 2 : 1;
        }

        length = GetUtf8(text[..valid], utf8);
        return valid == text.Length;
#endif
    }

#if NET
    /// <summary>Transcodes a text that is Unicode.</summary>
    /// <returns>How many bytes it takes.</returns>
    public static int GetUtf8(ReadOnlySpan<char> text, Span<byte> utf8) => Encoding.UTF8.GetBytes(text, utf8);
#else
    /// <summary>Transcodes a text that is Unicode.</summary>
    /// <returns>How many bytes it takes.</returns>
    public static unsafe int GetUtf8(ReadOnlySpan<char> text, Span<byte> utf8)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        fixed (char* characters = text)
        fixed (byte* bytes = utf8)
        {
            return Encoding.UTF8.GetBytes(characters, text.Length, bytes, utf8.Length);
        }
    }

    private static bool IsPair(ReadOnlySpan<char> text) => text.Length > 1 && char.IsSurrogatePair(text[0], text[1]);
#endif
}
