using System.Buffers;
using System.Runtime.InteropServices;

namespace TdSession.Serialization;

/// <summary>Finds the value of the type key in a message, and looks at nothing else: no reader, no exception, no allocation.</summary>
/// <remarks>It does not validate the message: if that is no JSON object, or has no type key, nothing is found.</remarks>
/// <typeparam name="T">What the text is made of: <see cref="byte"/> for UTF-8, <see cref="char"/> for UTF-16. What it looks for is ASCII,
/// and the same in both.</typeparam>
internal ref struct TlTypeKeyScanner<T>(ReadOnlySpan<T> json)
    where T : unmanaged, IEquatable<T>
{
    private const int MaxNameLength = 64;
    private const int EscapeLength = 6;    // \u0041

    private readonly ReadOnlySpan<T> _json = json;
    private int _at;

    private static ReadOnlySpan<T> QuotesAndBrackets => typeof(T) == typeof(byte)
        ? MemoryMarshal.Cast<byte, T>("\"{}[]"u8)
        : MemoryMarshal.Cast<char, T>("\"{}[]".AsSpan());

    public static TlConstructorId FindConstructor(ReadOnlySpan<T> json)
    {
        var scanner = new TlTypeKeyScanner<T>(json);
        if (!scanner.Skip('{'))
        {
            return TlConstructorId.Unrecognized;
        }

        Span<byte> scratch = stackalloc byte[MaxNameLength];
        do
        {
            if (!scanner.TryReadText(out var name) || !scanner.Skip(':'))
            {
                return TlConstructorId.Unrecognized;
            }

            if (TlUndeclaredFields.TypeKeyOf(Unescape(name, scratch)) != TlReservedName.None)
            {
                return scanner.TryReadText(out var type) ? TlTypeTable.Find(Unescape(type, scratch)) : TlConstructorId.Unrecognized;
            }
        }
        while (scanner.SkipValue() && scanner.Skip(','));

        return TlConstructorId.Unrecognized;
    }

    // The JIT knows T, and removes the other branch.
    private static T Unit(char ascii) => typeof(T) == typeof(byte) ? (T)(object)(byte)ascii : (T)(object)ascii;

    private static char Ascii(T unit) => typeof(T) == typeof(byte) ? (char)(byte)(object)unit : (char)(object)unit;

    /// <summary>Gets a TL name, which is ASCII, without escapes. Returns nothing for a text that cannot be such a name.</summary>
    private static ReadOnlySpan<byte> Unescape(ReadOnlySpan<T> text, Span<byte> scratch)
    {
        var length = 0;
        if (text.IndexOf(Unit('\\')) < 0)
        {
            if (typeof(T) == typeof(byte))
            {
                return MemoryMarshal.Cast<T, byte>(text);
            }

#if NET
            var isName = System.Text.Ascii.FromUtf16(MemoryMarshal.Cast<T, char>(text), scratch, out length) == OperationStatus.Done;
            return isName ? scratch[..length] : default;
#endif
        }

        for (; !text.IsEmpty && length < scratch.Length; length++)
        {
            var isEscape = Ascii(text[0]) == '\\';
            var unit = isEscape ? ReadEscape(text) : Ascii(text[0]);
            if (unit is < 0 or > 0x7f)
            {
                return default;
            }

            scratch[length] = (byte)unit;
            text = text[(isEscape ? EscapeLength : 1)..];
        }

        return text.IsEmpty ? scratch[..length] : default;
    }

    private static int ReadEscape(ReadOnlySpan<T> text)
    {
        if (text.Length < EscapeLength || Ascii(text[1]) != 'u')
        {
            return -1;
        }

        var code = 0;
        foreach (var unit in text[2..EscapeLength])
        {
            var digit = Ascii(unit) switch
            {
                >= '0' and <= '9' and var letter => letter - '0',
                >= 'a' and <= 'f' and var letter => letter - 'a' + 10,
                >= 'A' and <= 'F' and var letter => letter - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return -1;
            }

            code = (code << 4) + digit;
        }

        return code;
    }

    private bool Skip(char expected)
    {
        SkipWhiteSpace();
        if (_at < _json.Length && Ascii(_json[_at]) == expected)
        {
            _at++;
            return true;
        }

        return false;
    }

    private void SkipWhiteSpace()
    {
        while (_at < _json.Length && Ascii(_json[_at]) is ' ' or '\t' or '\r' or '\n')
        {
            _at++;
        }
    }

    private bool TryReadText(out ReadOnlySpan<T> text)
    {
        text = default;
        if (!Skip('"'))
        {
            return false;
        }

        var start = _at;
        while (true)
        {
            var length = _json[_at..].IndexOfAny(Unit('"'), Unit('\\'));
            if (length < 0)
            {
                return false;
            }

            _at += length;
            if (Ascii(_json[_at]) == '"')
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

            switch (Ascii(_json[_at]))
            {
                case '"':
                    if (!TryReadText(out _))
                    {
                        return false;
                    }

                    break;
                case '{' or '[':
                    depth++;
                    _at++;
                    break;
                case '}' or ']':
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

    /// <summary>Passes a number or a literal; inside an array or object, all of them up to the next text or bracket.</summary>
    private void SkipPlain(bool isInside)
    {
        _at++;
        var rest = _json[_at..];
        var length = isInside ? rest.IndexOfAny(QuotesAndBrackets) : rest.IndexOfAny(Unit(','), Unit('}'));
        _at = length < 0 ? _json.Length : _at + length;
    }
}
