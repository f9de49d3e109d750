using System.Buffers.Text;

namespace TdSession.Serialization;

/// <summary>Finds the value of the type key in a message, and looks at nothing else: no reader, no exception, no allocation.</summary>
/// <remarks>It does not judge the message: where that is no JSON object, or has no type key, there is simply nothing to be found.</remarks>
internal ref struct TlTypeKeyScanner(ReadOnlySpan<byte> json)
{
    private const int MaxNameLength = 64;

    private readonly ReadOnlySpan<byte> _json = json;
    private int _at;

    public static TlConstructorId FindConstructor(ReadOnlySpan<byte> json)
    {
        var scanner = new TlTypeKeyScanner(json);
        if (!scanner.Skip((byte)'{'))
        {
            return TlConstructorId.Unrecognized;
        }

        Span<byte> scratch = stackalloc byte[MaxNameLength];
        do
        {
            if (!scanner.TryReadText(out var name) || !scanner.Skip((byte)':'))
            {
                return TlConstructorId.Unrecognized;
            }

            if (TlUndeclaredFields.TypeKeyOf(Unescape(name, scratch)) != TlReservedName.None)
            {
                return scanner.TryReadText(out var type) ? TlTypeTable.Find(Unescape(type, scratch)) : TlConstructorId.Unrecognized;
            }
        }
        while (scanner.SkipValue() && scanner.Skip((byte)','));

        return TlConstructorId.Unrecognized;
    }

    /// <summary>Resolves the escapes that a name of TL's, plain ASCII, can have; another text, which cannot be such a name, comes out as nothing.</summary>
    private static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> text, Span<byte> scratch)
    {
        if (text.IndexOf((byte)'\\') < 0)
        {
            return text;
        }

        var length = 0;
        for (; !text.IsEmpty && length < scratch.Length; length++)
        {
            if (text[0] != '\\')
            {
                scratch[length] = text[0];
                text = text[1..];
            }
            else if (text.Length >= 6 && text[1] == 'u' && Utf8Parser.TryParse(text[2..6], out byte code, out var digits, 'x') && digits == 4)
            {
                scratch[length] = code;
                text = text[6..];
            }
            else
            {
                return default;
            }
        }

        return text.IsEmpty ? scratch[..length] : default;
    }

    private bool Skip(byte expected)
    {
        SkipWhiteSpace();
        if (_at < _json.Length && _json[_at] == expected)
        {
            _at++;
            return true;
        }

        return false;
    }

    private void SkipWhiteSpace()
    {
        while (_at < _json.Length && _json[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            _at++;
        }
    }

    private bool TryReadText(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!Skip((byte)'"'))
        {
            return false;
        }

        var start = _at;
        while (true)
        {
            var length = _json[_at..].IndexOfAny((byte)'"', (byte)'\\');
            if (length < 0)
            {
                return false;
            }

            _at += length;
            if (_json[_at] == '"')
            {
                text = _json[start.._at];
                _at++;
                return true;
            }

            _at = Math.Min(_at + 2, _json.Length);
        }
    }

    /// <summary>Passes a value by counting brackets outside of texts.</summary>
    private bool SkipValue()
    {
        var depth = 0;
        do
        {
            SkipWhiteSpace();
            if (_at == _json.Length)
            {
                return false;
            }

            switch (_json[_at])
            {
                case (byte)'"':
                    if (!TryReadText(out _))
                    {
                        return false;
                    }

                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    _at++;
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    _at++;
                    break;
                default:
                    SkipPlain(isInside: depth > 0);
                    break;
            }
        }
        while (depth > 0);

        return depth == 0;
    }

    /// <summary>Passes a number or a literal; inside of an array or object, all of them up to the next text or bracket.</summary>
    private void SkipPlain(bool isInside)
    {
        _at++;
        var rest = _json[_at..];
        var length = isInside ? rest.IndexOfAny("\"{}[]"u8) : rest.IndexOfAny((byte)',', (byte)'}');
        _at = length < 0 ? _json.Length : _at + length;
    }
}
