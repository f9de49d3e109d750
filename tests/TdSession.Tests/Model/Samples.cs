namespace TdSession.Tests.Model;

/// <summary>Values to start from.</summary>
internal static class Samples
{
    public static Session Session { get; } = new()
    {
        Id = 7046532567034882105,
        IsCurrent = false,
        IsPasswordPending = false,
        IsUnconfirmed = true,
        CanAcceptSecretChats = true,
        CanAcceptCalls = false,
        Type = new SessionType.Android(),
        ApiId = 6,
        ApplicationName = "Shown-app",
        ApplicationVersion = "Shown-version",
        IsOfficialApplication = true,
        DeviceModel = "Hidden-model",
        Platform = "Shown-platform",
        SystemVersion = "Shown-system",
        LogInDate = DateTimeOffset.FromUnixTimeSeconds(1669298743),
        LastActiveDate = DateTimeOffset.FromUnixTimeSeconds(1674742951),
        IpAddress = "Hidden-address",
        Location = "Hidden-location",
    };

    public static Sessions Sessions { get; } =
        new() { Items = [Session, Session with { Id = 0, IsCurrent = true }], InactiveSessionTtlDays = 180 };

    public static UnconfirmedSession UnconfirmedSession { get; } = new()
    {
        Type = new UnconfirmedSessionType.Device(42),
        LogInDate = DateTimeOffset.FromUnixTimeSeconds(1795364644),
        DeviceModel = "Hidden-model",
        Location = "Hidden-location",
    };

    public static UpdateUnconfirmedSession Update { get; } = new() { Session = UnconfirmedSession, UnconfirmedSessionCount = 1 };

    public static Updates Updates { get; } =
        new() { Items = [Update, new UnrecognizedObject("updateOption"), new UpdateUnconfirmedSession()] };

    public static BusinessConnectedBotInfo BotInfo { get; } = new()
    {
        Bot = new BusinessConnectedBot { BotUserId = 9007199254740991 },
        ConnectionDate = DateTimeOffset.FromUnixTimeSeconds(1795364644),
        DeviceModel = "Hidden-model",
        Location = "Hidden-location",
    };

    public static ConnectedWebsite Website { get; } = new()
    {
        Id = -42,
        DomainName = "Shown-domain",
        BotUserId = 9007199254740991,
        Browser = "Shown-browser",
        Platform = "Shown-platform",
        LogInDate = DateTimeOffset.FromUnixTimeSeconds(1669298743),
        LastActiveDate = DateTimeOffset.FromUnixTimeSeconds(1674742951),
        IpAddress = "Hidden-address",
        Location = "Hidden-location",
    };

    public static ConnectedWebsites Websites { get; } = new() { Items = [Website, Website with { Id = 0 }] };

    /// <summary>Gets one value of every type, by name.</summary>
    public static IReadOnlyDictionary<string, TdObject> All { get; } = new TdObject[]
    {
        Session, Sessions, UnconfirmedSession, Update,
        Updates, BotInfo, BotInfo.Bot, Website, Websites,
        new Ok(), new Error { Code = 406, Message = "AUTH_KEY_DUPLICATED" }, new UnrecognizedObject("updateOption"),
        new SessionType.Android(), new SessionType.Apple(), new SessionType.Brave(), new SessionType.Chrome(), new SessionType.Edge(),
        new SessionType.Firefox(), new SessionType.Ipad(), new SessionType.Iphone(), new SessionType.Linux(), new SessionType.Mac(),
        new SessionType.Opera(), new SessionType.Safari(), new SessionType.Ubuntu(), new SessionType.Unknown(), new SessionType.Vivaldi(),
        new SessionType.Windows(), new SessionType.Xbox(), new SessionType.Unrecognized("sessionTypeToaster"),
        new UnconfirmedSessionType.Device(42), new UnconfirmedSessionType.ConnectedBot(9007199254740991),
        new UnconfirmedSessionType.Unrecognized("sessionTypeToaster"),
        new GetActiveSessions(), new GetCurrentState(), new TerminateSession(42), new TerminateAllOtherSessions(), new ConfirmSession(-42),
        new ToggleSessionCanAcceptCalls(1, true), new ToggleSessionCanAcceptSecretChats(1, false), new SetInactiveSessionTtl(366),
        new ConfirmQrCodeAuthentication("tg://login?token=Hidden-token"),
        new ConfirmBusinessConnectedBot(9007199254740991), new DeleteBusinessConnectedBot(9007199254740991),
        new GetBusinessConnectedBot(), new GetConnectedWebsites(), new DisconnectWebsite(-42), new DisconnectAllWebsites(), new LogOut(),
    }.ToDictionary(value => value.GetType().FullName!, StringComparer.Ordinal);

    /// <summary>Gets the value that a reader of any object returns: the JSON of an unrecognized case doesn't show its base type.</summary>
    public static TdObject AsAnyObject(TdObject value) => value switch
    {
        SessionType.Unrecognized type => new UnrecognizedObject(type.TypeName) { UnknownFields = type.UnknownFields },
        UnconfirmedSessionType.Unrecognized type => new UnrecognizedObject(type.TypeName) { UnknownFields = type.UnknownFields },
        _ => value,
    };

    public static TheoryData<string> Names => [.. All.Keys];
}
