using System.Globalization;
using System.Text;

namespace ActiveSessions;

/// <summary>Makes text from outside safe to show on a terminal.</summary>
internal static class TerminalText
{
    /// <summary>Replaces control characters, line ends and direction overrides with U+FFFD, and cuts long text.</summary>
    public static string Clean(string text, int longest = 64)
    {
        var runes = text.EnumerateRunes().ToArray();
        var clean = new StringBuilder();
        foreach (var rune in runes.Take(longest))
        {
            clean.Append(IsFit(rune) ? rune : Rune.ReplacementChar);
        }

        if (runes.Length > longest)
        {
            clean.Append('…');
        }

        if (runes.Any(IsRightToLeft))
        {
            clean.Append('\u200E');    // a left-to-right mark, so that the next column stays in place
        }

        return clean.ToString();
    }

    private static bool IsFit(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,    // the joiners in Persian and emoji
        _ => true,
    };

    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF)
            or (>= 0x1E800 and <= 0x1EFFF);
}
