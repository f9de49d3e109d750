namespace TdSession.Tests.Errors;

/// <summary>Valid objects. Every value in them is a canary: no error message can contain it.</summary>
internal static class Valid
{
    public static JsonTemplate Session { get; } = new(
        ("_", "\"session\""),
        ("id", "\"4815162342\""),
        ("is_current", "false"),
        ("is_password_pending", "false"),
        ("is_unconfirmed", "true"),
        ("can_accept_secret_chats", "true"),
        ("can_accept_calls", "false"),
        ("type", "{\"_\":\"sessionTypeAndroid\"}"),
        ("api_id", "481516234"),
        ("application_name", "\"CANARY app\""),
        ("application_version", "\"CANARY 1.2\""),
        ("is_official_application", "true"),
        ("device_model", "\"CANARY device\""),
        ("platform", "\"CANARY platform\""),
        ("system_version", "\"CANARY system\""),
        ("log_in_date", "481516234"),
        ("last_active_date", "481516234"),
        ("ip_address", "\"192.0.2.108 CANARY\""),
        ("location", "\"CANARY place\""));

    public static JsonTemplate SessionOf2026 { get; } = Session.Renamed("_", "@type").Renamed("type", "device_type")
        .With("device_type", "{\"@type\":\"sessionDeviceTypeXbox\"}");

    public static JsonTemplate Sessions { get; } = new(
        ("_", "\"sessions\""),
        ("sessions", $"[{Session}]"),
        ("inactive_session_ttl_days", "180"));

    public static JsonTemplate UnconfirmedSession { get; } = new(
        ("_", "\"unconfirmedSession\""),
        ("id", "\"4815162342\""),
        ("log_in_date", "481516234"),
        ("device_model", "\"CANARY device\""),
        ("location", "\"CANARY place\""));

    public static JsonTemplate Device { get; } = new(
        ("@type", "\"sessionTypeDevice\""),
        ("session_id", "\"4815162342\""));

    public static JsonTemplate ConnectedBot { get; } = new(
        ("@type", "\"sessionTypeConnectedBot\""),
        ("bot_user_id", "4815162342"));

    public static JsonTemplate UnconfirmedSessionOf2026 { get; } = new(
        ("@type", "\"unconfirmedSession\""),
        ("type", Device),
        ("date", "481516234"),
        ("device_model", "\"CANARY device\""),
        ("location", "\"CANARY place\""));

    public static JsonTemplate Update { get; } = new(
        ("@type", "\"updateUnconfirmedSession\""),
        ("session", UnconfirmedSessionOf2026),
        ("unconfirmed_session_count", "1"));

    public static JsonTemplate Updates { get; } = new(
        ("@type", "\"updates\""),
        ("updates", $"[{Update},{{\"@type\":\"updateOption\",\"name\":\"CANARY\"}}]"));

    public static JsonTemplate BusinessBot { get; } = new(
        ("@type", "\"businessConnectedBot\""),
        ("bot_user_id", "4815162342"),
        ("recipients", "{\"@type\":\"businessRecipients\",\"chat_ids\":[4815162342]}"));

    public static JsonTemplate BusinessBotInfo { get; } = new(
        ("@type", "\"businessConnectedBotInfo\""),
        ("bot", BusinessBot),
        ("connection_date", "481516234"),
        ("device_model", "\"CANARY device\""),
        ("location", "\"CANARY place\""));

    public static JsonTemplate Website { get; } = new(
        ("@type", "\"connectedWebsite\""),
        ("id", "\"4815162342\""),
        ("domain_name", "\"CANARY.example\""),
        ("bot_user_id", "4815162342"),
        ("browser", "\"CANARY browser\""),
        ("platform", "\"CANARY platform\""),
        ("log_in_date", "481516234"),
        ("last_active_date", "481516234"),
        ("ip_address", "\"192.0.2.108 CANARY\""),
        ("location", "\"CANARY place\""));

    public static JsonTemplate Websites { get; } = new(("@type", "\"connectedWebsites\""), ("websites", $"[{Website}]"));

    public static JsonTemplate Error { get; } = new(
        ("_", "\"error\""),
        ("code", "481516"),
        ("message", "\"CANARY_INVALID\""));

    public static JsonTemplate Ok { get; } = new(("_", "\"ok\""));

    public static JsonTemplate TerminateSession { get; } = Function("terminateSession", ("session_id", "\"4815162342\""));

    public static IReadOnlyList<JsonTemplate> Requests { get; } =
    [
        TerminateSession,
        Function("getActiveSessions"), Function("getCurrentState"), Function("getBusinessConnectedBot"), Function("getConnectedWebsites"),
        Function("terminateAllOtherSessions"), Function("disconnectAllWebsites"), Function("logOut"),
        Function("confirmSession", ("session_id", "\"4815162342\"")),
        Function("toggleSessionCanAcceptCalls", ("session_id", "\"4815162342\""), ("can_accept_calls", "true")),
        Function("toggleSessionCanAcceptSecretChats", ("session_id", "\"4815162342\""), ("can_accept_secret_chats", "true")),
        Function("setInactiveSessionTtl", ("inactive_session_ttl_days", "366")),
        Function("confirmQrCodeAuthentication", ("link", "\"tg://login?token=CANARY\"")),
        Function("confirmBusinessConnectedBot", ("bot_user_id", "4815162342")),
        Function("deleteBusinessConnectedBot", ("bot_user_id", "4815162342")),
        Function("disconnectWebsite", ("website_id", "\"4815162342\"")),
    ];

    public static JsonTemplate Function(string name, params (string Name, string Value)[] fields) =>
        new([("@type", $"\"{name}\""), .. fields]);
}
