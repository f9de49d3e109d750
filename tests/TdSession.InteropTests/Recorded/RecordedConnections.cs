namespace TdSession.InteropTests.Recorded;

/// <summary>The bots and websites of the golden files.</summary>
internal static class RecordedConnections
{
    /// <summary>The largest user identifier that TDLib accepts.</summary>
    public const long BotUserId = (1L << 40) - 1;

    /// <summary>Gets a bot without data of its connection, one with them, and one with hostile text.</summary>
    public static IReadOnlyList<StandInBot> Bots { get; } =
    [
        new(BotUserId),
        new(BotUserId, 1700000000, "Pixel 8", "Amsterdam, Netherlands"),
        new(BotUserId, int.MaxValue, "é😀 \u007f \"q\" \\ / \u2028\u202e\ufeff\u0001\t\r\n<>&'", "Москва, Россия"),
    ];

    public static IReadOnlyList<StandInWebsite> Websites { get; } =
    [
        new(long.MinValue, 1, "example.com", "Firefox 120", "Linux", 1700000000, 1700100000, "192.0.2.1", "Amsterdam, Netherlands"),
        new(long.MaxValue, BotUserId, "пример.example", "é😀 \"q\" \\ / \u2028<>&'", "\u0001\t\r\n", int.MinValue, int.MaxValue,
            "2001:db8::1", "Москва, Россия"),
        new(0, 2, "", "", "", 0, 0, "", ""),
    ];
}
