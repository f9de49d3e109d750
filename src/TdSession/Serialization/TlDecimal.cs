namespace TdSession.Serialization;

/// <summary>The one spelling of an integer that TDLib's own reader takes.</summary>
internal static class TlDecimal
{
    private const ulong MaxMagnitude = 1UL << 63;    // of long.MinValue

    /// <summary>Parses a decimal as TDLib's own reader has it: no plus sign, no leading zero, no minus zero, no fraction, no exponent, no
    /// white space.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out long value, out bool isOutOfRange)
    {
        value = 0;
        isOutOfRange = false;
        var isNegative = text.Length > 0 && text[0] == '-';
        var at = isNegative ? 1 : 0;
        if (at == text.Length || (text[at] == '0' && text.Length > 1))
        {
            return false;
        }

        ulong magnitude = 0;
        for (; at < text.Length; at++)
        {
            var digit = (uint)(text[at] - '0');
            if (digit > 9)
            {
                isOutOfRange = false;
                return false;
            }

            isOutOfRange |= magnitude > MaxMagnitude / 10;
            magnitude = unchecked((magnitude * 10) + digit);
        }

        isOutOfRange |= magnitude > (isNegative ? MaxMagnitude : MaxMagnitude - 1);
        value = unchecked(isNegative ? -(long)magnitude : (long)magnitude);
        return !isOutOfRange;
    }
}
