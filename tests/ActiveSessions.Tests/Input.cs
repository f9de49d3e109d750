namespace ActiveSessions.Tests;

/// <summary>Messages for the tests.</summary>
internal static class Input
{
    /// <summary>A session of 2018, the shortest one.</summary>
    public const string SessionJson =
        """{"_":"session","id":"1","is_current":false,"api_id":1"""
        + ""","application_name":"a","application_version":"1","is_official_application":true"""
        + ""","device_model":"d","platform":"p","system_version":"s","log_in_date":1700000000"""
        + ""","last_active_date":1700000000,"ip":"192.0.2.1","country":"c"}""";

    public static Session Session(long id, bool isUnconfirmed = false) =>
        (Session)TdEnvelope.Parse(SessionJson).Object with { Id = id, IsUnconfirmed = isUnconfirmed };

    public static Sessions List(params Session[] sessions) => new() { Items = [.. sessions], InactiveSessionTtlDays = 180 };

    public static UpdateUnconfirmedSession Announcement(UnconfirmedSessionType type) => new()
    {
        Session = new() { Type = type, LogInDate = DateTimeOffset.UnixEpoch, DeviceModel = "", Location = "" },
        UnconfirmedSessionCount = 1,
    };

    public static string Lines(params IEnumerable<TdObject> messages) =>
        string.Join('\n', messages.Select(message => message.ToJson(TdJsonFormat.TdLib)));
}
