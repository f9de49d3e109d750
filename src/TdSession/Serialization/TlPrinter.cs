namespace TdSession.Serialization;

/// <summary>Prints the members of a record for <see cref="object.ToString"/>: always in one line, and the same in every culture.</summary>
internal readonly struct TlPrinter(StringBuilder builder, bool hasMembers = false)
{
    /// <summary>The text that replaces a hidden value.</summary>
    public const string Hidden = "…";

    public TlPrinter Add(string name, object? value)
    {
        if (hasMembers)
        {
            builder.Append(", ");
        }

        builder.Append(name).Append(" = ");
        builder.Append(value is DateTimeOffset date
            ? UnixDate.ToString(date)
            : Escape(Convert.ToString(value ?? "null", CultureInfo.InvariantCulture)!));
        return new TlPrinter(builder, hasMembers: true);
    }

    /// <summary>Adds the number of unknown fields, if any. Their values are hidden, because they can contain an address.</summary>
    /// <returns>Whether anything was printed.</returns>
    public bool End(TdUnknownFields fields) => (fields.Count == 0 ? this : Add(nameof(TdObject.UnknownFields), fields)).End();

    public bool End() => hasMembers;

    /// <summary>Escapes characters that move text: a value from TDLib must not start a line of a log, or reverse the text after
    /// it.</summary>
    public static string Escape(string text) => !text.Any(MovesText) ? text : string.Concat(text.Select(character =>
        MovesText(character) ? "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture) : character.ToString()));

    private static bool MovesText(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
