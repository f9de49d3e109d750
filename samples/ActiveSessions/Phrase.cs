using Spectre.Console;

namespace ActiveSessions;

/// <summary>A text with a style. The colors are those of the terminal, so they fit dark and light themes.</summary>
internal readonly record struct Phrase(string Text, Style Style)
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Bold = new(decoration: Decoration.Bold);
    public static readonly Style Dim = new(decoration: Decoration.Dim);
    public static readonly Style Good = new(Color.Green);

    // From the most to the least severe. The texts also start with a mark: "!!!", "!!" or "!".
    public static readonly Style Alarm = new(Color.Maroon, decoration: Decoration.Bold);
    public static readonly Style Warning = new(Color.Olive, decoration: Decoration.Bold);
    public static readonly Style Caution = new(Color.Olive);

    public Paragraph ToText() => new(Text, Style);

    public static Paragraph Join(string separator, params IEnumerable<Phrase> phrases)
    {
        var text = new Paragraph();
        foreach (var phrase in phrases.Where(phrase => phrase.Text.Length > 0))
        {
            text.Append(text.Length == 0 ? "" : separator).Append(phrase.Text, phrase.Style);
        }

        return text;
    }
}
