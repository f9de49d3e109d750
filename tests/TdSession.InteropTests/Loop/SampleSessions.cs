using TdSession.InteropTests.Recorded;

namespace TdSession.InteropTests.Loop;

/// <summary>Sessions on the server, and the expected <see cref="Session"/> of each.</summary>
internal static class SampleSessions
{
    private const int Start = 1_700_000_000;

    private static readonly string _everyBmpScalar =
        new([.. Enumerable.Range(1, 0xffff).Select(code => (char)code).Where(c => !char.IsSurrogate(c))]);

    /// <summary>The types that TDLib derives from <see cref="RecordedSessions"/>.</summary>
    private static readonly SessionType[] _recordedTypes =
    [
        new SessionType.Ubuntu(), new SessionType.Android(), new SessionType.Iphone(), new SessionType.Ipad(), new SessionType.Mac(),
        new SessionType.Apple(), new SessionType.Chrome(), new SessionType.Firefox(), new SessionType.Safari(), new SessionType.Edge(),
        new SessionType.Opera(), new SessionType.Vivaldi(), new SessionType.Brave(), new SessionType.Xbox(), new SessionType.Windows(),
        new SessionType.Ubuntu(), new SessionType.Linux(), new SessionType.Unknown(), new SessionType.Unknown(), new SessionType.Unknown(),
    ];

    private static readonly string[] _hostileTexts =
    [
        "\u0001\b\t\n\f\r\u001b\u001f\u007f \"quoted\" back\\slash /slash <script>&amp;'+`",
        "Неизвестное устройство 设备 📱👩‍👩‍👧‍👦 \u202eleft\u202c\u200b\ufeff\u2028\u2029\u0085",
        "{\"@type\":\"session\",\"_\":\"session\"}",
    ];

    /// <summary>Gets sessions with every type, every combination of flags, extreme ids and dates, and hostile text.</summary>
    public static IReadOnlyList<(StandInSession Served, SessionType Type)> All { get; } =
    [
        .. RecordedSessions.All.Zip(_recordedTypes),
        .. EveryFlag().Concat(EveryExtreme()).Concat(EveryText())
            .Append(new StandInSession { Hash = 3_000_000, DeviceModel = _everyBmpScalar, DateActive = -1_000 })
            .Select(served => (served, (SessionType)new SessionType.Unknown())),
    ];

    public static StandInSession[] Served { get; } = [.. All.Select(sample => sample.Served)];

    /// <summary>Returns the expected session: TdSession's names are on the left, Telegram's on the right.</summary>
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

    private static IEnumerable<StandInSession> EveryFlag() => Enumerable.Range(0, 1 << 5).Select(bits => new StandInSession
    {
        Hash = 1_000_000 + bits,
        IsOfficialApp = (bits & 1) != 0,
        IsPasswordPending = (bits & 2) != 0,
        AreEncryptedRequestsDisabled = (bits & 4) != 0,
        AreCallRequestsDisabled = (bits & 8) != 0,
        IsUnconfirmed = (bits & 16) != 0,
        DateActive = Start + bits,
    });

    private static IEnumerable<StandInSession> EveryExtreme() =>
        new[] { long.MinValue, long.MaxValue, -1, 0, 1, (1L << 53) + 1 }.Select((hash, index) => new StandInSession
        {
            Hash = hash,
            ApiId = index % 2 == 0 ? int.MaxValue : int.MinValue,
            DateCreated = index % 2 == 0 ? int.MinValue : int.MaxValue,
            DateActive = int.MaxValue - index,
            Ip = "2001:db8::1",
        });

    private static IEnumerable<StandInSession> EveryText() => _hostileTexts.Select((text, index) => new StandInSession
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
    });
}
