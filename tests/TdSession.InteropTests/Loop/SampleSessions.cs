namespace TdSession.InteropTests.Loop;

/// <summary>Sessions as a server tells of them, and what is to come out of TDLib as a <see cref="Session"/>.</summary>
internal static class SampleSessions
{
    private const int Start = 1_700_000_000;

    private static readonly string _everyBmpScalar =
        new([.. Enumerable.Range(1, 0xffff).Select(code => (char)code).Where(c => !char.IsSurrogate(c))]);

    /// <summary>How TDLib guesses each of its 17 types.</summary>
    private static readonly (SessionType Type, string DeviceModel, string Platform, string SystemVersion, string AppName)[] _guesses =
    [
        (new SessionType.Android(), "Pixel 8", "Android", "SDK 34", "Telegram Android"),
        (new SessionType.Apple(), "Apple TV", "iOS", "17", "Telegram"),
        (new SessionType.Brave(), "Brave 1.60", "Web", "", "Telegram Web"),
        (new SessionType.Chrome(), "Chrome 120", "Web", "Linux", "Telegram Web"),
        (new SessionType.Edge(), "Edge 120", "Web", "", "Telegram Web"),
        (new SessionType.Firefox(), "Firefox 120", "Web", "Windows", "Telegram Web K"),
        (new SessionType.Ipad(), "iPad Pro", "iOS", "17", "Telegram iOS"),
        (new SessionType.Iphone(), "iPhone 15 Pro", "iOS", "17.4", "Telegram iOS"),
        (new SessionType.Linux(), "PC 64bit", "Linux", "Fedora 40", "Telegram Desktop"),
        (new SessionType.Mac(), "MacBook Pro", "macOS", "14.1", "Telegram macOS"),
        (new SessionType.Opera(), "Opera 100", "Web", "", "Telegram Web"),
        (new SessionType.Safari(), "Safari 17", "Web", "macOS", "Telegram Web"),
        (new SessionType.Ubuntu(), "PC 64bit", "Linux", "Ubuntu 24.04", "Telegram Desktop"),
        (new SessionType.Unknown(), "Toaster", "Plan 9", "4", "Breakfast"),
        (new SessionType.Vivaldi(), "Vivaldi 6", "Web", "", "Telegram Web"),
        (new SessionType.Windows(), "Desktop", "Windows", "11", "Telegram Desktop"),
        (new SessionType.Xbox(), "Xbox One", "Xbox", "10", "Unigram"),
    ];

    private static readonly string[] _hostileTexts =
    [
        "\u0001\b\t\n\f\r\u001b\u001f\u007f \"quoted\" back\\slash /slash <script>&amp;'+`",
        "Неизвестное устройство 设备 📱👩‍👩‍👧‍👦 \u202eleft\u202c\u200b\ufeff\u2028\u2029\u0085",
        "{\"@type\":\"session\",\"_\":\"session\"}",
    ];

    /// <summary>Every type, extreme ids and dates, every combination of flags, hostile text in every field.</summary>
    public static IReadOnlyList<(StandInSession Served, SessionType Type)> All { get; } =
        [.. EveryType(), .. EveryFlag(), .. EveryExtreme(), .. EveryText(), EveryScalar()];

    /// <summary>What TDLib is to make of a session: TdSession's own names on the left, Telegram's on the right.</summary>
    public static Session Expected(StandInSession served, SessionType type) => new()
    {
        Id = served.Hash,
        IsCurrent = served.IsCurrent,
        IsPasswordPending = served.IsPasswordPending,
        IsUnconfirmed = served.IsUnconfirmed,
        CanAcceptSecretChats = !served.AreEncryptedRequestsDisabled,
        CanAcceptCalls = !served.AreCallRequestsDisabled,
        Type = type,
        ApiId = served.ApiId,
        ApplicationName = served.AppName,
        ApplicationVersion = served.AppVersion,
        IsOfficialApplication = served.IsOfficialApp,
        DeviceModel = served.DeviceModel,
        Platform = served.Platform,
        SystemVersion = served.SystemVersion,
        LogInDate = DateTimeOffset.FromUnixTimeSeconds(served.DateCreated),
        LastActiveDate = DateTimeOffset.FromUnixTimeSeconds(served.DateActive),
        IpAddress = served.Ip,
        Location = served.Country,
    };

    private static IEnumerable<(StandInSession Served, SessionType Type)> EveryType() => _guesses.Select((guess, index) => (
        new StandInSession
        {
            Hash = unchecked((long)0x9E3779B97F4A7C15 * (index + 1)),
            IsCurrent = index == 0,
            IsOfficialApp = index % 2 == 0,
            DeviceModel = guess.DeviceModel,
            Platform = guess.Platform,
            SystemVersion = guess.SystemVersion,
            ApiId = 4 + index,
            AppName = guess.AppName,
            AppVersion = $"1.{index}",
            DateCreated = Start + index,
            DateActive = Start + 1000 + index,
            Ip = $"192.0.2.{index}",
            Country = "Amsterdam, Netherlands",
            Region = "North Holland",
        },
        guess.Type));

    private static IEnumerable<(StandInSession Served, SessionType Type)> EveryFlag() => Enumerable.Range(0, 1 << 5).Select(bits => (
        new StandInSession
        {
            Hash = 1_000_000 + bits,
            IsOfficialApp = (bits & 1) != 0,
            IsPasswordPending = (bits & 2) != 0,
            AreEncryptedRequestsDisabled = (bits & 4) != 0,
            AreCallRequestsDisabled = (bits & 8) != 0,
            IsUnconfirmed = (bits & 16) != 0,
            DateActive = Start + 2000 + bits,
        },
        (SessionType)new SessionType.Unknown()));

    private static IEnumerable<(StandInSession Served, SessionType Type)> EveryExtreme() =>
        new[] { long.MinValue, long.MaxValue, -1, 0, 1, (1L << 53) + 1 }.Select((hash, index) => (
            new StandInSession
            {
                Hash = hash,
                ApiId = index % 2 == 0 ? int.MaxValue : int.MinValue,
                DateCreated = index % 2 == 0 ? int.MinValue : int.MaxValue,
                DateActive = int.MaxValue - index,
                Ip = "2001:db8::1",
            },
            (SessionType)new SessionType.Unknown()));

    private static (StandInSession Served, SessionType Type) EveryScalar() =>
        (new StandInSession { Hash = 3_000_000, DeviceModel = _everyBmpScalar, DateActive = -1_000 }, new SessionType.Unknown());

    private static IEnumerable<(StandInSession Served, SessionType Type)> EveryText() => _hostileTexts.Select((text, index) => (
        new StandInSession
        {
            Hash = 2_000_000 + index,
            DeviceModel = text,
            Platform = text,
            SystemVersion = text,
            AppName = text,
            AppVersion = text,
            DateActive = -index,
            Ip = text,
            Country = text,
        },
        (SessionType)new SessionType.Unknown()));
}
