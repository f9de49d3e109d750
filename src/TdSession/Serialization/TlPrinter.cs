namespace TdSession.Serialization;

/// <summary>Prints the members of a record for <see cref="object.ToString"/>: in one line whatever is in them, and the same in every
/// culture.</summary>
internal readonly struct TlPrinter(StringBuilder builder, bool hasMembers = false)
{
    /// <summary>What stands for a value that is not shown.</summary>
    public const string Hidden = "…";

    public TlPrinter Add(string name, object? value)
    {
        if (hasMembers)
        {
            builder.Append(", ");
        }

        builder.Append(name).Append(" = ");
        AppendLine(value is DateTimeOffset date
            ? UnixDate.ToString(date)
            : Convert.ToString(value ?? "null", CultureInfo.InvariantCulture)!);
        return new TlPrinter(builder, hasMembers: true);
    }

    /// <summary>Adds the unknown fields, if there are any: they are counted, and not shown, since any of them may hold an
    /// address.</summary>
    /// <returns>Whether anything was printed.</returns>
    public bool End(TdUnknownFields fields) => (fields.Count == 0 ? this : Add(nameof(TdObject.UnknownFields), fields)).End();

    public bool End() => hasMembers;

    private static bool MovesText(UnicodeCategory category) =>
        category is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // Text from outside must not start a line of the log, nor reverse what follows it.
    private void AppendLine(string text)
    {
        foreach (var character in text)
        {
            if (MovesText(char.GetUnicodeCategory(character)))
            {
                builder.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                builder.Append(character);
            }
        }
    }
}
