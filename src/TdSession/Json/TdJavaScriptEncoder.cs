using System.Text.Encodings.Web;

namespace TdSession;

/// <summary>Escapes text exactly as TDLib does, so that the written JSON has TDLib's bytes.</summary>
/// <remarks>
/// <para>The result is ASCII. Escapes are <c>\" \\ \b \f \n \r \t</c>, <c>\u00xx</c> for other control characters, and lower-case
/// <c>\uxxxx</c> from U+0080 on, in surrogate pairs above U+FFFF. All other ASCII is unchanged, including <c>/ &lt; &gt; &amp; ' +</c> and
/// DEL. A lone surrogate becomes U+FFFD.</para>
/// <para>Use it as <see cref="System.Text.Json.JsonSerializerOptions.Encoder"/>. Like TDLib's, its output isn't safe in HTML.</para>
/// </remarks>
public sealed class TdJavaScriptEncoder : JavaScriptEncoder
{
    private const int MaxEscapeLength = 12;    // a surrogate pair, \ud83d\ude00

#if NET
    private static readonly SearchValues<char> _plain = SearchValues.Create(GetPlain());
#endif

    private TdJavaScriptEncoder()
    {
    }

    /// <summary>Gets the encoder. It has no state and is thread-safe.</summary>
    public static TdJavaScriptEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => MaxEscapeLength;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => unicodeScalar > 0x7f || !TlText.IsPlain((byte)unicodeScalar);

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var characters = new ReadOnlySpan<char>(text, textLength);
#if NET
        return characters.IndexOfAnyExcept(_plain);
#else
        for (var index = 0; index < characters.Length; index++)
        {
            if (WillEncode(characters[index]))
            {
                return index;
            }
        }

        return -1;
#endif
    }

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) =>
        TlText.IndexOfNotPlain(utf8Text);

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        Span<char> escape = stackalloc char[MaxEscapeLength];
        var length = Escape(unicodeScalar, escape);
        var fits = escape[..length].TryCopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = fits ? length : 0;
        return fits;
    }

    /// <inheritdoc/>
    /// <remarks>The base class calls back for each character, which takes twice as long for Cyrillic text.</remarks>
    public override OperationStatus Encode(
        ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten, bool isFinalBlock = true)
    {
        var read = 0;
        var written = 0;
        for (; read < source.Length && !char.IsSurrogate(source[read]) && destination.Length - written >= TlText.EscapeLength; read++)
        {
            if (WillEncode(source[read]))
            {
                written += Escape(source[read], destination[written..]);
            }
            else
            {
                destination[written++] = source[read];
            }
        }

        var status = base.Encode(source[read..], destination[written..], out charsConsumed, out charsWritten, isFinalBlock);
        charsConsumed += read;
        charsWritten += written;
        return status;
    }

    private static int Escape(int scalar, Span<char> escape)
    {
        var letter = scalar switch
        {
            '"' or '\\' => (char)scalar,
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => '\0',
        };
        if (letter != '\0')
        {
            escape[0] = '\\';
            escape[1] = letter;
            return 2;
        }

        return scalar <= char.MaxValue
            ? WriteUnit(scalar, escape)
            : WriteUnit(0xd800 + ((scalar - 0x10000) >> 10), escape) + WriteUnit(0xdc00 + ((scalar - 0x10000) & 0x3ff), escape[6..]);
    }

    private static int WriteUnit(int unit, Span<char> escape)
    {
        const string Digits = "0123456789abcdef";
        escape[0] = '\\';
        escape[1] = 'u';
        for (var index = 5; index > 1; index--)
        {
            escape[index] = Digits[unit & 0xf];
            unit >>= 4;
        }

        return 6;
    }

#if NET
    // A loop, because LINQ would slow down the first encode of a process.
    private static string GetPlain()
    {
        var plain = new StringBuilder();
        for (byte unit = 0; unit <= 0x7f; unit++)
        {
            if (TlText.IsPlain(unit))
            {
                plain.Append((char)unit);
            }
        }

        return plain.ToString();
    }
#endif
}
