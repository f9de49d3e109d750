namespace TdSession.Serialization;

/// <content>The strings of the canonical reader.</content>
internal ref partial struct TlCanonicalReader
{
    private const int MaxEscapedLength = 512;
    private const int FirstSurrogate = 0xd800;

    /// <summary>Reads a string. The length is 0 if the text doesn't start with one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string? ParseString(ReadOnlySpan<byte> rest, out int length)
    {
        length = rest is [(byte)'"', .. var inside] ? TlText.IndexOfNotPlain(inside) + 2 : 0;    // 1 if the text does not end
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

    /// <summary>Reads a string if it is ASCII without escapes.</summary>
    private static bool ReadAsciiText(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> text)
    {
        var length = rest is [(byte)'"', .. var inside] ? TlText.IndexOfNotPlain(inside) : -1;
        if (length < 0 || rest[length + 1] != '"')
        {
            text = default;
            return false;
        }

        text = rest.Slice(1, length);
        rest = rest[(length + 2)..];
        return true;
    }

#if NET
    /// <summary>Reads a string if it has no escapes and no U+FFFD, which can mean invalid UTF-8.</summary>
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

    /// <summary>Reads a string if it has only escapes of code units, as TDLib writes text that isn't ASCII. Returns null if it is long or
    /// has other escapes or surrogates.</summary>
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

    /// <summary>Reads any string that the general reader accepts.</summary>
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
