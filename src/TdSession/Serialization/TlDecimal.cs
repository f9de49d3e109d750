using System.Buffers.Text;

namespace TdSession.Serialization;

/// <summary>The one spelling of an integer that TDLib's own reader takes.</summary>
internal static class TlDecimal
{
    /// <summary>Parses a decimal as TDLib's own reader has it: no plus sign, no leading zero, no minus zero, no fraction, no exponent, no
    /// white space.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out long value, out bool isOutOfRange)
    {
        value = 0;
        isOutOfRange = false;
        var digits = text is [(byte)'-', ..] ? text[1..] : text;
        if (digits.IsEmpty || (digits[0] == '0' && text.Length > 1))
        {
            return false;
        }

        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }
        }

        isOutOfRange = !Utf8Parser.TryParse(text, out value, out _);
        return !isOutOfRange;
    }
}
