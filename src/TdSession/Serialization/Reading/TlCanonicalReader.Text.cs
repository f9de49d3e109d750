#if NET
using System.Numerics;
using System.Runtime.Intrinsics;

#endif
namespace TdSession.Serialization;

/// <content>How the canonical reader makes strings.</content>
internal ref partial struct TlCanonicalReader
{
    private const int MaxEscapedLength = 512;
    private const int FirstSurrogate = 0xd800;

    /// <summary>Reads a string. Its length is 0 if there is none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string? ParseString(ReadOnlySpan<byte> rest, out int length)
    {
        length = rest is [(byte)'"', .. var inside] ? IndexOfNotPlain(inside) + 2 : 0;
        return length > 1 && rest[length - 1] == '"' ? TlText.GetAsciiString(rest[1..(length - 1)]) : ParseOtherString(rest, out length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]    // rarer than ASCII, and large
    private static string? ParseOtherString(ReadOnlySpan<byte> json, out int length)
    {
        var rest = json;
        var value = rest is [(byte)'"', ..] ? ReadUtf8Text(ref rest) ?? ReadEscapedText(ref rest) ?? ReadAnyText(ref rest) : null;
        length = json.Length - rest.Length;
        return value;
    }

    /// <summary>Reads a string of nothing but ASCII as it is, if it is one.</summary>
    private static bool ReadAsciiText(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> text)
    {
        var length = rest is [(byte)'"', .. var inside] ? IndexOfNotPlain(inside) : -1;
        if (length < 0 || rest[length + 1] != '"')
        {
            text = default;
            return false;
        }

        text = rest.Slice(1, length);
        rest = rest[(length + 2)..];
        return true;
    }

    private static int IndexOfNotPlain(ReadOnlySpan<byte> text)
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
        while (index < text.Length && TlText.IsPlain(text[index]))
        {
            index++;
        }

        return index < text.Length ? index : -1;
    }

#if NET
    /// <summary>Reads a string that has no escapes, if it is one. A U+FFFD is left: the text has one, or is no UTF-8.</summary>
    private static string? ReadUtf8Text(ref ReadOnlySpan<byte> rest)
    {
        var length = rest[1..].IndexOfAny((byte)'"', (byte)'\\');
        if (length < 0 || rest[length + 1] != '"' || rest.Slice(1, length).IndexOfAnyInRange((byte)0, (byte)0x1f) >= 0)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(rest.Slice(1, length));
        if (text.Contains('\ufffd'))
        {
            return null;
        }

        rest = rest[(length + 2)..];
        return text;
    }
#else
    private static string? ReadUtf8Text(ref ReadOnlySpan<byte> rest) => null;
#endif

    /// <summary>Reads a string with escapes of code units: TDLib escapes every text that is not ASCII. Long ones, surrogates and other
    /// escapes it leaves.</summary>
    private static string? ReadEscapedText(ref ReadOnlySpan<byte> rest)
    {
        Span<char> text = stackalloc char[MaxEscapedLength];
        var left = rest[1..];
        for (var length = 0; length < text.Length && !left.IsEmpty; length++)
        {
            switch (left[0])
            {
                case (byte)'"':
                    rest = left[1..];
                    return text[..length].ToString();
                case (byte)'\\' when TlText.ParseEscape(left) is >= 0 and < FirstSurrogate and var unit:
                    text[length] = (char)unit;
                    left = left[TlText.EscapeLength..];
                    break;
                case var unit when TlText.IsPlain(unit):
                    text[length] = (char)unit;
                    left = left[1..];
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Reads a string with whatever the general reader takes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string ReadAnyText(ref ReadOnlySpan<byte> rest)
    {
        var reader = new Utf8JsonReader(rest);
        reader.Read();
        var text = TlReader.GetString(ref reader);
        rest = rest[(int)reader.BytesConsumed..];
        return text;
    }
}
