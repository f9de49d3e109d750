using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace TdSession;

/// <content>How the canonical reader makes strings.</content>
internal ref partial struct TlCanonicalReader
{
    private const int LongestEscapedText = 512;

#if NET
    private static readonly SearchValues<byte> _endOfText = SearchValues.Create(EndOfText);
    private static readonly SearchValues<byte> _endOfAsciiText = SearchValues.Create([.. EndOfText, .. Enumerable.Range(0x80, 0x80).Select(unit => (byte)unit)]);

    /// <summary>Gets what ends a text without escapes: the quote, and what never stands in one as it is.</summary>
    private static ReadOnlySpan<byte> EndOfText =>
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"u8;
#endif

    public bool ReadString([NotNullWhen(true)] out string? value)
    {
        if (ReadAsciiText(out var text))
        {
            value = TlRawJson.GetAsciiString(text);
            return true;
        }

#if NET
        if (_rest is [(byte)'"', .. var rest] && ReadText(rest.IndexOfAny(_endOfText), out text))
        {
            value = Decode(text);
            return value is not null;
        }
#endif

        return ReadEscapedText(out value);
    }

    /// <summary>Reads a string of nothing but ASCII as it is, if it is one.</summary>
    private bool ReadAsciiText(out ReadOnlySpan<byte> text)
    {
        text = default;
        return _rest is [(byte)'"', .. var rest] && ReadText(IndexOfEndOfAscii(rest), out text);
    }

    /// <summary>Reads a string that is over after so many bytes, unless it goes on with something else.</summary>
    private bool ReadText(int length, out ReadOnlySpan<byte> text)
    {
        if (length < 0 || _rest[length + 1] != '"')
        {
            text = default;
            return false;
        }

        text = _rest.Slice(1, length);
        _rest = _rest[(length + 2)..];
        return true;
    }

    private static int IndexOfEndOfAscii(ReadOnlySpan<byte> text)
    {
#if NET
        return text.IndexOfAny(_endOfAsciiText);
#else
        var length = 0;
        while (length < text.Length && text[length] is >= (byte)' ' and <= 0x7f and not ((byte)'"' or (byte)'\\'))
        {
            length++;
        }

        return length < text.Length ? length : -1;
#endif
    }

    /// <summary>Reads a string with escapes: TDLib escapes every text that is not ASCII, a JavaScript client only quotes and the like.</summary>
    private bool ReadEscapedText([NotNullWhen(true)] out string? value)
    {
        value = null;
        if (!Skip("\""u8))
        {
            return false;
        }

        Span<char> text = stackalloc char[LongestEscapedText];
        for (var length = 0; length < text.Length && !_rest.IsEmpty; length++)
        {
            switch (_rest[0])
            {
                case (byte)'"':
                    _rest = _rest[1..];
                    value = IsUnicode(text[..length]) ? text[..length].ToString() : null;
                    return value is not null;
                case (byte)'\\':
                    if (!ReadEscape(out text[length]))
                    {
                        return false;
                    }

                    break;
                case < (byte)' ':
                    return false;
                case > 0x7f:
                    var run = _rest[..LengthOfNonAscii(_rest)];
                    if (Decode(run) is not { } decoded || !decoded.AsSpan().TryCopyTo(text[length..]))
                    {
                        return false;
                    }

                    length += decoded.Length - 1;
                    _rest = _rest[run.Length..];
                    break;
                default:
                    text[length] = (char)_rest[0];
                    _rest = _rest[1..];
                    break;
            }
        }

        return false;
    }

    private bool ReadEscape(out char unit)
    {
        unit = '\0';
        if (_rest.Length < 2)
        {
            return false;
        }

        if (_rest[1] == 'u')
        {
            if (_rest.Length < 6 || !Utf8Parser.TryParse(_rest[2..6], out ushort code, out var digits, 'x') || digits != 4)
            {
                return false;
            }

            unit = (char)code;
            _rest = _rest[6..];
            return true;
        }

        unit = _rest[1] switch
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
        _rest = _rest[2..];
        return unit != '\0';
    }

    /// <summary>Decodes UTF-8.</summary>
    /// <returns><see langword="null"/> where that gives a U+FFFD: the text has one, or is no UTF-8.</returns>
    private static string? Decode(ReadOnlySpan<byte> utf8)
    {
        var text = TlRawJson.GetString(utf8);
        return text.IndexOf('\ufffd') < 0 ? text : null;
    }

    private static int LengthOfNonAscii(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && text[length] > 0x7f)
        {
            length++;
        }

        return length;
    }

    private static bool IsUnicode(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]) && !(char.IsHighSurrogate(text[index]) && ++index < text.Length && char.IsLowSurrogate(text[index])))
            {
                return false;
            }
        }

        return true;
    }
}
