using System.Globalization;

namespace ActiveSessions;

/// <summary>Says when something was, the way people do.</summary>
internal static class Words
{
    public static string InWords(this DateTimeOffset date, DateTimeOffset now)
    {
        var local = date.ToOffset(now.Offset);
        return (now - date) switch
        {
            { TotalMinutes: > -1 and < 1 } => "just now",    // clocks differ
            { Ticks: < 0 } => Day(local),
            { TotalHours: < 1, Minutes: var minutes } => Ago(minutes, "minute"),
            { TotalDays: < 1, Hours: var hours } when local.Date == now.Date => Ago(hours, "hour"),
            _ when local.Date == now.Date.AddDays(-1) => "yesterday",
            _ => Day(local),
        };
    }

    private static string Ago(int count, string unit) => count == 1 ? $"1 {unit} ago" : $"{count} {unit}s ago";

    private static string Day(DateTimeOffset date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
