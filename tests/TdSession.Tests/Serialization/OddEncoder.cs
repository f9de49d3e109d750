namespace TdSession.Tests.Serialization;

/// <summary>An unusual or a wrong encoder.</summary>
internal sealed class OddEncoder(string oddity) : JavaScriptEncoder
{
    public override int MaxOutputCharactersPerInputCharacter => oddity switch
    {
        "says too little" => 1,
        "says too much" => int.MaxValue,
        _ => 6,
    };

    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar is < ' ' or '"' or '\\' or > 0xffff || oddity == "escapes letters" || unicodeScalar > 0x7f;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var index = 0; index < textLength; index++)
        {
            if (WillEncode(text[index]))
            {
                return index;
            }
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var text = unicodeScalar > char.MaxValue ? char.ConvertFromUtf32(unicodeScalar) : ((char)unicodeScalar).ToString();
        var escaped = string.Concat(text.Select(unit => $"\\u{(int)unit:X4}"));
        if (oddity == "is long")
        {
            escaped = string.Concat(Enumerable.Repeat(escaped, 20));
        }

        numberOfCharactersWritten = 0;
        if (oddity == "fails" || escaped.Length > bufferLength)
        {
            return false;
        }

        escaped.AsSpan().CopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = escaped.Length;
        return true;
    }
}
