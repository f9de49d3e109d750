using System.Globalization;
using System.Text.RegularExpressions;

namespace TdSession.SourceGeneration;

/// <summary>Puts C# together from raw strings with holes.</summary>
internal static class CodeText
{
    /// <summary>Fills the holes of a text. What fills one is indented like the line of the hole, and each item of a list is a line. A line
    /// of nothing but empty holes is left out, and so is an empty item.</summary>
    public static string Text(FormattableString template)
    {
        var values = template.GetArguments()
            .Select(value => value is IEnumerable<string> items ? string.Join("\n", items.Where(item => item.Length > 0)) : value)
            .ToArray();
        return string.Join("\n",
            from line in template.Format.Split('\n')
            let text = string.Format(CultureInfo.InvariantCulture, line, values)
            where line.Length == 0 || !string.IsNullOrWhiteSpace(text)
            let indentation = line.Substring(0, line.Length - line.TrimStart().Length)
            select Regex.Replace(text, "\n(?=.)", "\n" + indentation));
    }

    /// <summary>Joins the members of a type, or what else has a blank line between. Empty ones are left out.</summary>
    public static string Paragraphs(params IEnumerable<string> texts) => string.Join("\n\n", texts.Where(text => text.Length > 0));

    /// <summary>Gets a conditional expression: what goes with the last of the conditions that holds, or else the default.</summary>
    public static string LastOf(string @default, IEnumerable<(string If, string Then)> choices, string separator = " ") =>
        choices.Aggregate(@default, (rest, choice) => $"{choice.If} ? {choice.Then} :{separator}{rest}");

    /// <summary>Gets the arms of a <c>switch</c> over the length of a UTF-8 <c>name</c> that tell names apart without making a
    /// string.</summary>
    public static IEnumerable<string> NameArms(IEnumerable<(string Name, string Value)> names, string otherwise) =>
        names.GroupBy(entry => entry.Name.Length).OrderBy(group => group.Key).Select(group => Text($"""
            {group.Key} =>
                {group.Select(entry => $"name.SequenceEqual({Utf8(entry.Name)}) ? {entry.Value} :")}
                {otherwise},
            """)).Append($"_ => {otherwise},");

    /// <summary>Gets the name of a field as it stands in canonical text, with its punctuation, in UTF-8.</summary>
    public static string Key(NameModel name) => Utf8($",\"{name.Name}\":");

    public static string Utf8(string text) => SymbolDisplay.FormatLiteral(text, quote: true) + "u8";
}
