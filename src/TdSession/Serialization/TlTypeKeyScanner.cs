using System.Buffers;
using System.Runtime.CompilerServices;
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

    private ReadOnlySpan<T> _rest = json;

    private static ReadOnlySpan<T> Punctuation => typeof(T) == typeof(byte)
        ? MemoryMarshal.Cast<byte, T>("\",{}[]"u8)
        : MemoryMarshal.Cast<char, T>("\",{}[]".AsSpan());

    public static TlConstructorId FindConstructor(ReadOnlySpan<T> json)
    {
        var scanner = new TlTypeKeyScanner<T>(json);
        Span<byte> scratch = stackalloc byte[MaxNameLength];
        for (var isOpen = scanner.Skip('{'); isOpen; isOpen = scanner.SkipValue())
        {
            if (!scanner.TryReadText(out var name) || !scanner.Skip(':'))
            {
                break;
            }

            if (TlUndeclaredFields.TypeKeyOf(Unescape(name, scratch)) != TlReservedName.None)
            {
                return scanner.TryReadText(out var type) ? TlTypeTable.Find(Unescape(type, scratch)) : TlConstructorId.Unrecognized;
            }
        }

        return TlConstructorId.Unrecognized;
    }

    // The JIT knows T, and removes the other branch.
    private static T Unit(char ascii) => typeof(T) == typeof(byte) ? (T)(object)(byte)ascii : (T)(object)ascii;

    private static char Character(T unit) => typeof(T) == typeof(byte) ? (char)(byte)(object)unit : (char)(object)unit;

    /// <summary>Gets a TL name, which is ASCII, without escapes. Returns nothing for a text that cannot be such a name.</summary>
    private static ReadOnlySpan<byte> Unescape(ReadOnlySpan<T> text, Span<byte> scratch)
    {
        if (text.IndexOf(Unit('\\')) < 0)
        {
            if (typeof(T) == typeof(byte))
            {
                return MemoryMarshal.Cast<T, byte>(text);
            }

#if NET
            var isName =
                System.Text.Ascii.FromUtf16(MemoryMarshal.Cast<T, char>(text), scratch, out var length) == OperationStatus.Done;
            return isName ? scratch[..length] : default;
#endif
        }

        return UnescapeEach(text, scratch);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadOnlySpan<byte> UnescapeEach(ReadOnlySpan<T> text, Span<byte> scratch)
    {
        Span<byte> escape = stackalloc byte[TlText.EscapeLength];
        var length = 0;
        for (; !text.IsEmpty && length < scratch.Length; length++)
        {
            for (var at = 0; at < escape.Length; at++)
            {
                escape[at] = at < text.Length && Character(text[at]) <= 0x7f ? (byte)Character(text[at]) : byte.MaxValue;
            }

            var isEscape = escape[0] == '\\';
            var unit = isEscape ? TlText.ParseEscape(escape) : escape[0];
            if (unit is < 0 or > 0x7f)
            {
                return default;
            }

            scratch[length] = (byte)unit;
            text = text[(isEscape ? escape.Length : 1)..];
        }

        return text.IsEmpty ? scratch[..length] : default;
    }

    private bool Skip(char expected)
    {
        while (!_rest.IsEmpty && Character(_rest[0]) is ' ' or '\t' or '\r' or '\n')
        {
            _rest = _rest[1..];
        }

        if (_rest.IsEmpty || Character(_rest[0]) != expected)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    private bool TryReadText(out ReadOnlySpan<T> text)
    {
        text = default;
        if (!Skip('"'))
        {
            return false;
        }

        var length = 0;
        while (true)
        {
            var more = _rest[length..].IndexOfAny(Unit('"'), Unit('\\'));
            if (more < 0)
            {
                return false;
            }

            length += more;
            if (Character(_rest[length]) == '"')
            {
                text = _rest[..length];
                _rest = _rest[(length + 1)..];
                return true;
            }

            length = Math.Min(length + 2, _rest.Length);
        }
    }

    /// <summary>Passes a value and the comma behind it, by counting brackets outside of texts.</summary>
    /// <returns><see langword="false"/> at the end of the object.</returns>
    private bool SkipValue()
    {
        var depth = 0;
        for (var at = _rest.IndexOfAny(Punctuation); at >= 0 && depth >= 0; at = _rest.IndexOfAny(Punctuation))
        {
            var found = Character(_rest[at]);
            _rest = _rest[(found == '"' ? at : at + 1)..];
            switch (found)
            {
                case '"':
                    if (!TryReadText(out _))
                    {
                        return false;
                    }

                    break;
                case ',':
                    if (depth == 0)
                    {
                        return true;
                    }

                    break;
                default:
                    depth += found is '{' or '[' ? 1 : -1;
                    break;
            }
        }

        return false;
    }
}
