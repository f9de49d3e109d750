using System.Globalization;

namespace ActiveSessions;

/// <summary>Formats numbers and dates in everyday words.</summary>
internal static class Words
{
    private const int MaxRanges = 5;

    /// <summary>Returns "just now", "5 minutes ago", "yesterday" or a date.</summary>
    public static string InWords(this DateTimeOffset date, DateTimeOffset now)
    {
        var local = date.ToOffset(now.Offset);
        return (now - date) switch
        {
            { TotalMinutes: > -1 and < 1 } => "just now",    // clocks differ
            { Ticks: < 0 } => date.Day(now),
            { TotalHours: < 1, Minutes: var minutes } => $"{Count(minutes, "minute")} ago",
            { TotalDays: < 1, Hours: var hours } when local.Date == now.Date => $"{Count(hours, "hour")} ago",
            _ when local.Date == now.Date.AddDays(-1) => "yesterday",
            _ => date.Day(now),
        };
    }

    /// <summary>Returns the date, in the time zone of <paramref name="now"/>.</summary>
    public static string Day(this DateTimeOffset date, DateTimeOffset now) =>
        date.ToOffset(now.Offset).ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Returns "1 session", "2 sessions".</summary>
    public static string Count(int count, string thing) =>
        $"{count} {thing}{(count == 1 ? "" : "s")}";

    /// <summary>Returns "line 3", "lines 3, 7-9", "lines 1, 3, 5, 7, 9 and 20 more".</summary>
    public static string Numbers(string thing, IReadOnlyList<int> ascending)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var number in ascending)
        {
            if (ranges.Count > 0 && ranges[^1].Last == number - 1)
            {
                ranges[^1] = (ranges[^1].First, number);
            }
            else
            {
                ranges.Add((number, number));
            }
        }

        var shown = ranges.Take(MaxRanges).Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}");
        var more = ranges.Skip(MaxRanges).Sum(range => range.Last - range.First + 1);
        return $"{thing}{(ascending.Count == 1 ? "" : "s")} {string.Join(", ", shown)}{(more == 0 ? "" : $" and {more} more")}";
    }
}
