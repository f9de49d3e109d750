using System.Text.Encodings.Web;

namespace TdSession;

/// <summary>Escapes text exactly as TDLib's own JSON writer does, so that what is written has TDLib's bytes.</summary>
/// <remarks>
/// <para>The result is pure ASCII: <c>\" \\ \b \f \n \r \t</c>, other controls as <c>\u00xx</c>, every code point from U+0080 on as
/// lower-case <c>\uxxxx</c>, the astral ones as a surrogate pair. All other ASCII stands as it is, <c>/ &lt; &gt; &amp; ' +</c> and DEL
/// included. A lone surrogate becomes U+FFFD.</para>
/// <para>Use it as <see cref="System.Text.Json.JsonSerializerOptions.Encoder"/>. Like TDLib's own, the output is not safe in HTML.</para>
/// </remarks>
public sealed class TdJavaScriptEncoder : JavaScriptEncoder
{
    private const int MaxEscapeLength = 12;    // a surrogate pair, \ud83d\ude00

#if NET
    private static readonly SearchValues<char> _plain =
        SearchValues.Create(TlText.GetPlain());
#endif

    private TdJavaScriptEncoder()
    {
    }

    /// <summary>Gets the encoder. It has no state, and may be shared by all threads.</summary>
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
#if NET
        utf8Text.IndexOfAnyExcept(TlText.Plain);
#else
        base.FindFirstCharacterToEncodeUtf8(utf8Text);
#endif

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
    /// <remarks>The base class finds each character and calls back. For a text in Cyrillic that takes twice as long.</remarks>
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
}
