namespace TdSession.InteropTests.Recorded;

/// <summary>The twenty sessions of the golden files: all 17 types, and two with unusual values.</summary>
internal static class RecordedSessions
{
    private static readonly (string Model, string Platform, string System, string App, string Version)[] _devices =
    [
        ("PC 64bit", "Linux", "Ubuntu 24.04", "Telegram Desktop", "5.0.1"),
        ("Pixel 8", "Android", "SDK 34", "Telegram Android", "11.4.2 (54321)"),
        ("iPhone 15 Pro", "iOS", "17.4", "Telegram iOS", "10.10"),
        ("iPad Pro", "iOS", "17", "Telegram iOS", "10"),
        ("MacBook Pro", "macOS", "14.1", "Telegram macOS", "10"),
        ("Apple TV", "ios", "17", "x", "1"),
        ("Chrome 120", "Web", "Linux x", "Telegram Web", "2.1 K"),
        ("Firefox 120", "Web", "", "Telegram Web", "2"),
        ("Safari 17", "Web", "", "Telegram Web", "2"),
        ("Edge 120", "Web", "", "Telegram Web", "2"),
        ("Opera 100", "Web", "", "Telegram Web", "2"),
        ("Vivaldi 6", "Web", "", "Telegram Web", "2"),
        ("Brave 1", "Web", "", "Telegram Web", "2"),
        ("Xbox One", "Xbox", "10", "Unigram", "1"),
        ("Desktop", "Windows", "11", "Telegram Desktop", "4"),
        ("Desktop", "Ubuntu", "22", "Telegram Desktop", "4"),
        ("PC 64bit", "Linux", "Fedora", "Telegram Desktop", "4"),
        ("Toaster", "Other", "1", "x", "1"),
    ];

    public static IReadOnlyList<StandInSession> All { get; } =
    [
        .. _devices.Select((device, index) => new StandInSession
        {
            Hash = unchecked((long)0x9E3779B97F4A7C15 * index),
            IsCurrent = index == 0,
            IsOfficialApp = index < 3,
            AreEncryptedRequestsDisabled = index == 2,
            AreCallRequestsDisabled = index == 2,
            DeviceModel = device.Model,
            Platform = device.Platform,
            SystemVersion = device.System,
            ApiId = 4 + index,
            AppName = device.App,
            AppVersion = device.Version,
            DateCreated = 1700000000 + index,
            DateActive = 1700100000 - index,
            Ip = "192.0.2.1",
            Country = "Amsterdam, Netherlands",
            Region = "North Holland",
        }),
        new()
        {
            Hash = long.MaxValue,
            IsPasswordPending = true,
            DeviceModel = "é😀 \u007f \"q\" \\ / \u2028\u202e\ufeff\u0001\t\r\n<>&'",
            Platform = "Plan 9",
            ApiId = 21,
            DateCreated = 1700000017,
            DateActive = 1700099983,
            Ip = "2001:db8::1",
        },
        new()
        {
            Hash = long.MinValue,
            IsUnconfirmed = true,
            ApiId = 21,
            AppName = "Неизвестное приложение",
            AppVersion = "0",
            DateCreated = 1700000017,
            DateActive = 1700099983,
            Country = "Москва, Россия",
        },
    ];
}
