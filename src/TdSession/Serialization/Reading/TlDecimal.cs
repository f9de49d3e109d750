namespace TdSession.Serialization;

/// <summary>The one spelling of an integer that TDLib's own reader takes: no plus sign, no leading zero, no minus zero, no fraction, no
/// exponent, no white space.</summary>
internal static class TlDecimal
{
    /// <summary>Parses the decimal that a text begins with. One pass, since .NET's parsers take other spellings and are slower.</summary>
    /// <returns>Its length; 0 where there is none.</returns>
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

        // 19 digits overflow into the sign, and never past it.
        var digits = at - start;
        isInRange = digits <= 19 && (value >= 0 || (isNegative && value == long.MinValue));
        value = isNegative ? unchecked(-value) : value;
        return digits == 0 || (text[start] == '0' && (digits > 1 || isNegative)) ? 0 : at;
    }
}
