namespace TdSession.Serialization;

/// <summary>Converts TDLib's dates, whole seconds since 1970 in an int32, to those of .NET and back.</summary>
internal static class UnixDate
{
    public static DateTimeOffset ToDateTimeOffset(int seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);

    /// <summary>Formats a date for a log, the same in every culture.</summary>
    public static string ToString(DateTimeOffset value) => value.ToString("u", CultureInfo.InvariantCulture);

    public static int FromDateTimeOffset(DateTimeOffset value)
    {
        var seconds = value.ToUnixTimeSeconds();    // rounds down, also before 1970
        return seconds is >= int.MinValue and <= int.MaxValue
            ? (int)seconds
            : throw new ArgumentOutOfRangeException(nameof(value),
                "A TDLib date lies between 1901-12-13T20:45:52Z and 2038-01-19T03:14:07Z.");
    }
}
