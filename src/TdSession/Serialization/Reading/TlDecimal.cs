namespace TdSession.Serialization;

/// <summary>The only spelling of an integer that TDLib accepts: no plus sign, no leading zero, no minus zero, no fraction, no exponent, no
/// white space.</summary>
internal static class TlDecimal
{
    /// <summary>Parses the decimal at the start of a text. .NET's parsers are slower and accept other spellings.</summary>
    /// <returns>Its length, or 0 if the text doesn't start with a decimal.</returns>
    public static int Parse(ReadOnlySpan<byte> text, out long value, out bool isInRange)
    {
        var isNegative = text is [(byte)'-', ..];
        var start = isNegative ? 1 : 0;
        var at = start;
        value = 0;
        while (at < text.Length && (uint)(text[at] - '0') <= 9)
        {
            value = unchecked((value * 10) + (text[at] - '0'));
            at++;
        }

        // 19 digits can overflow into the sign, but not beyond it.
        var digits = at - start;
        isInRange = digits <= 19 && (value >= 0 || (isNegative && value == long.MinValue));
        value = isNegative ? unchecked(-value) : value;
        return digits == 0 || (text[start] == '0' && (digits > 1 || isNegative)) ? 0 : at;
    }
}
