using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TdSession.Serialization;

/// <content>How the canonical reader makes strings.</content>
internal ref partial struct TlCanonicalReader
{
    private const int MaxEscapedLength = 512;

#if NET
    private static readonly SearchValues<byte> _endOfText = SearchValues.Create(EndOfText);
    private static readonly SearchValues<byte> _endOfAsciiText =
        SearchValues.Create([.. EndOfText, .. Enumerable.Range(0x80, 0x80).Select(unit => (byte)unit)]);

    /// <summary>Gets what ends a text without escapes: the quote, and what never stands in one as it is.</summary>
    private static ReadOnlySpan<byte> EndOfText =>
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"u8
        + "\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"u8;
#endif

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ReadString(ref ReadOnlySpan<byte> rest, [NotNullWhen(true)] out string? value)
    {
        value = ParseText(rest, out var length);
        rest = rest[length..];
        return value is not null;
    }

    /// <summary>Parses a string.</summary>
    /// <param name="json">What begins with it.</param>
    /// <param name="length">How long it is, with its quotes.</param>
    /// <returns><see langword="null"/> if there is none.</returns>
    private static string? ParseText(ReadOnlySpan<byte> json, out int length)
    {
        var rest = json;
        var value = ReadAsciiText(ref rest, out var text) ? TlText.GetAsciiString(text) : ParseOtherText(ref rest);
        length = json.Length - rest.Length;
        return value;
    }

    private static string? ParseOtherText(ref ReadOnlySpan<byte> rest)
    {
        var start = rest;
        var value = ReadUtf8Text(ref rest);
        if (value is null)
        {
            rest = start;
            value = ReadEscapedText(ref rest);
        }

        if (value is null)
        {
            rest = start;
            value = ReadAnyText(ref rest);
        }

        return value;
    }

    /// <summary>Reads a string of nothing but ASCII as it is, if it is one.</summary>
    private static bool ReadAsciiText(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> text)
    {
        text = default;
        return rest is [(byte)'"', .. var inside] && ReadText(ref rest, IndexOfEndOfAscii(inside), out text);
    }

    /// <summary>Reads a string that is over after so many bytes, unless it goes on with something else.</summary>
    private static bool ReadText(scoped ref ReadOnlySpan<byte> rest, int length, out ReadOnlySpan<byte> text)
    {
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
    private static int IndexOfEndOfAscii(ReadOnlySpan<byte> text) => text.IndexOfAny(_endOfAsciiText);

    private static int IndexOfEndOfUtf8(ReadOnlySpan<byte> text) => text.IndexOfAny(_endOfText);
#else
    private static int IndexOfEndOfAscii(ReadOnlySpan<byte> text) => IndexOfEnd(text, 0x7f);

    private static int IndexOfEndOfUtf8(ReadOnlySpan<byte> text) => IndexOfEnd(text, 0xff);

    private static int IndexOfEnd(ReadOnlySpan<byte> text, byte last)
    {
        var length = 0;
        while (length < text.Length && text[length] >= ' ' && text[length] <= last && text[length] is not ((byte)'"' or (byte)'\\'))
        {
            length++;
        }

        return length < text.Length ? length : -1;
    }
#endif

    /// <summary>Reads a string that has no escapes, if it is one.</summary>
    private static string? ReadUtf8Text(ref ReadOnlySpan<byte> rest) =>
        rest is [(byte)'"', .. var inside] && ReadText(ref rest, IndexOfEndOfUtf8(inside), out var text) ? Decode(text) : null;

    /// <summary>Reads a string with escapes: TDLib escapes every text that is not ASCII, a JavaScript client only quotes and the like. Long
    /// ones and surrogates it leaves.</summary>
    private static string? ReadEscapedText(ref ReadOnlySpan<byte> rest)
    {
        if (!Skip(ref rest, "\""u8))
        {
            return null;
        }

        Span<char> text = stackalloc char[MaxEscapedLength];
        for (var length = 0; length < text.Length && !rest.IsEmpty; length++)
        {
            switch (rest[0])
            {
                case (byte)'"':
                    rest = rest[1..];
                    return text[..length].ToString();
                case (byte)'\\':
                    if (!ReadEscape(ref rest, out text[length]))
                    {
                        return null;
                    }

                    break;
                case < (byte)' ' or > 0x7f:
                    return null;
                default:
                    text[length] = (char)rest[0];
                    rest = rest[1..];
                    break;
            }
        }

        return null;
    }

    /// <summary>Reads a string with whatever the general reader takes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? ReadAnyText(ref ReadOnlySpan<byte> rest)
    {
        try
        {
            var reader = new Utf8JsonReader(rest);
            reader.Read();
            var text = TlReader.GetString(ref reader);
            rest = rest[(int)reader.BytesConsumed..];
            return text;
        }
        catch (Exception error) when (error is JsonException or TlFormatException)
        {
            return null;    // the general reader says what is wrong, and where
        }
    }

    private static bool ReadEscape(ref ReadOnlySpan<byte> rest, out char unit)
    {
        unit = '\0';
        if (rest.Length < 2)
        {
            return false;
        }

        if (rest[1] == 'u')
        {
            if (rest.Length < 6 || !Utf8Parser.TryParse(rest[2..6], out ushort code, out var digits, 'x') || digits != 4)
            {
                return false;
            }

            unit = (char)code;
            rest = rest[6..];
            return !char.IsSurrogate(unit);
        }

        unit = rest[1] switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'/' => '/',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => '\0',
        };
        rest = rest[2..];
        return unit != '\0';
    }

    /// <summary>Decodes UTF-8.</summary>
    /// <returns><see langword="null"/> where that gives a U+FFFD: the text has one, or is no UTF-8.</returns>
    private static string? Decode(ReadOnlySpan<byte> utf8)
    {
        var text = TlText.GetString(utf8);
        return text.IndexOf('\ufffd') < 0 ? text : null;
    }
}
