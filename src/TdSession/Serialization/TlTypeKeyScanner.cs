using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TdSession.Serialization;

/// <summary>Finds the value of the type key in a message, and looks at nothing else: no reader, no exception, no allocation.</summary>
/// <remarks>It does not validate the message: if that is no JSON object, or has no type key, nothing is found.</remarks>
/// <typeparam name="T">What the text is made of: <see cref="byte"/> for UTF-8, <see cref="char"/> for UTF-16. What it looks for is ASCII,
/// and the same in both.</typeparam>
internal static class TlTypeKeyScanner<T>
    where T : unmanaged, IEquatable<T>
{
    private const int MaxNameLength = 64;

    public static TlConstructorId FindConstructor(ReadOnlySpan<T> json)
    {
        Span<byte> scratch = stackalloc byte[MaxNameLength];
        var depth = Skip(ref json, '{') ? 1 : 0;
        while (depth > 0)
        {
            if (ReadText(ref json, out var text))
            {
                if (depth == 1
                    && Skip(ref json, ':')
                    && TlUndeclaredFields.TypeKeyOf(Unescape(text, scratch)) != TlReservedName.None)
                {
                    return ReadText(ref json, out var name) ? TlTypeTable.Find(Unescape(name, scratch)) : TlConstructorId.Unrecognized;
                }
            }
            else if (json.IsEmpty)
            {
                break;
            }
            else
            {
                depth += Character(json[0]) is '{' or '[' ? 1 : Character(json[0]) is '}' or ']' ? -1 : 0;
                json = json[1..];
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

    private static bool Skip(ref ReadOnlySpan<T> json, char expected)
    {
        while (!json.IsEmpty && Character(json[0]) is ' ' or '\t' or '\r' or '\n')
        {
            json = json[1..];
        }

        if (json.IsEmpty || Character(json[0]) != expected)
        {
            return false;
        }

        json = json[1..];
        return true;
    }

    /// <summary>Reads a text, if there is one; one that does not end is empty, and the last.</summary>
    private static bool ReadText(ref ReadOnlySpan<T> json, out ReadOnlySpan<T> text)
    {
        text = default;
        if (!Skip(ref json, '"'))
        {
            return false;
        }

        var rest = json;
        while (rest.IndexOfAny(Unit('"'), Unit('\\')) is >= 0 and var length)
        {
            if (Character(rest[length]) == '"')
            {
                text = json[..(json.Length - rest.Length + length)];
                json = rest[(length + 1)..];
                return true;
            }

            rest = rest[Math.Min(length + 2, rest.Length)..];
        }

        json = default;
        return true;
    }
}
