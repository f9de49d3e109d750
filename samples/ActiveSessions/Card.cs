using Spectre.Console;
using Spectre.Console.Rendering;

namespace ActiveSessions;

/// <summary>Lines of phrases beside an icon. A line that is too long is broken between two phrases.</summary>
internal static class Card
{
    public static void Write(IAnsiConsole console, Phrase icon, params IEnumerable<IEnumerable<Phrase>> lines)
    {
        var options = RenderOptions.Create(console, console.Profile.Capabilities);
        var width = console.Profile.Width - Width(icon.ToText()) - 2;
        var card = new Grid().AddColumn(new GridColumn { Padding = new Padding(0, 0, 2, 0) }).AddColumn(new GridColumn().PadRight(0));
        card.AddRow(icon.ToText(), new Rows(lines.SelectMany(Break).Where(line => line.Length > 0)));
        card.AddEmptyRow();
        console.Write(card);

        IEnumerable<Paragraph> Break(IEnumerable<Phrase> line)
        {
            Phrase[] fitting = [];
            foreach (var phrase in line.Where(phrase => phrase.Text.Length > 0))
            {
                if (fitting.Length > 0 && Width(Phrase.Join(" · ", [.. fitting, phrase])) > width)
                {
                    yield return Phrase.Join(" · ", fitting);
                    fitting = [];
                }

                fitting = [.. fitting, phrase];
            }

            yield return Phrase.Join(" · ", fitting);
        }

        int Width(IRenderable text) => text.Measure(options, int.MaxValue).Max;
    }
}
