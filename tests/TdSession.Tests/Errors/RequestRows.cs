namespace TdSession.Tests.Errors;

/// <summary>What is wrong with a request: all functions.</summary>
internal static class RequestRows
{
    public static IEnumerable<ErrorRow> All =>
    [
        Whole<GetActiveSessions>("{}§", "a type key (_ or @type)", "nothing"),
        Whole<GetActiveSessions>("{\"@type\":\"getMe\"§}", "getActiveSessions", "an unknown type"),
        Whole<GetCurrentState>("{\"_\":\"updates\"§}", "getCurrentState", "updates"),
        Whole<TerminateAllOtherSessions>("{\"_\":\"getActiveSessions\"§}", "terminateAllOtherSessions", "getActiveSessions"),
        Whole<TerminateAllOtherSessions>("{\"_\":null§}", "a type name", "Null"),
        Whole<ConfirmSession>(Valid.ConfirmSession.With("@type", "\"terminateSession\"§"), "confirmSession", "terminateSession"),
        Whole<ToggleSessionCanAcceptSecretChats>(Valid.ToggleCalls.With("@type", "\"toggleSessionCanAcceptCalls\"§"),
            "toggleSessionCanAcceptSecretChats", "toggleSessionCanAcceptCalls"),
        Whole<GetBusinessConnectedBot>("{\"_\":\"businessConnectedBotInfo\"§}", "getBusinessConnectedBot", "businessConnectedBotInfo"),
        Whole<GetConnectedWebsites>("{\"_\":\"connectedWebsites\"§}", "getConnectedWebsites", "connectedWebsites"),
        Whole<DisconnectAllWebsites>("{\"_\":\"disconnectWebsite\"§}", "disconnectAllWebsites", "disconnectWebsite"),
        Whole<LogOut>("{\"_\":\"close\"§}", "logOut", "an unknown type"),

        // Its arguments.
        Missing<TerminateSession>(Valid.TerminateSession, "session_id", "int64"),
        Wrong<TerminateSession>(Valid.TerminateSession, "session_id", "null§", "int64", "Null"),
        Wrong<TerminateSession>(Valid.TerminateSession, "session_id", "4815e3§", "int64", "Number that is not a canonical decimal"),
        Twice<TerminateSession>(Valid.TerminateSession, "session_id"),
        Missing<DisconnectWebsite>(Valid.DisconnectWebsite, "website_id", "int64"),
        Wrong<DisconnectWebsite>(Valid.DisconnectWebsite, "website_id", "null§", "int64", "Null"),
        Twice<DisconnectWebsite>(Valid.DisconnectWebsite, "website_id"),
        Missing<ConfirmSession>(Valid.ConfirmSession, "session_id", "int64"),
        Wrong<ConfirmSession>(Valid.ConfirmSession, "session_id", "false§", "int64", "False"),
        Wrong<ToggleSessionCanAcceptCalls>(Valid.ToggleCalls, "session_id", "\"CANARY\"§", "int64",
            "String that is not a canonical decimal"),
        Wrong<ToggleSessionCanAcceptCalls>(Valid.ToggleCalls, "can_accept_calls", "1§", "Bool", "Number"),
        Missing<ToggleSessionCanAcceptCalls>(Valid.ToggleCalls, "can_accept_calls", "Bool"),
        Wrong<ToggleSessionCanAcceptSecretChats>(Valid.ToggleSecretChats, "can_accept_secret_chats", "null§", "Bool", "Null"),
        Missing<ToggleSessionCanAcceptSecretChats>(Valid.ToggleSecretChats, "session_id", "int64"),
        Wrong<SetInactiveSessionTtl>(Valid.SetInactiveSessionTtl, "inactive_session_ttl_days", "4815162342§", "int32",
            "Number out of range"),
        Missing<SetInactiveSessionTtl>(Valid.SetInactiveSessionTtl, "inactive_session_ttl_days", "int32"),
        Wrong<ConfirmQrCodeAuthentication>(Valid.ConfirmQrCodeAuthentication, "link", "null§", "string", "Null"),
        Missing<ConfirmQrCodeAuthentication>(Valid.ConfirmQrCodeAuthentication, "link", "string"),
        Twice<ConfirmQrCodeAuthentication>(Valid.ConfirmQrCodeAuthentication, "link"),
        Missing<ConfirmBusinessConnectedBot>(Valid.ConfirmBot, "bot_user_id", "int53"),
        Wrong<ConfirmBusinessConnectedBot>(Valid.ConfirmBot, "bot_user_id", "null§", "int53", "Null"),
        Missing<DeleteBusinessConnectedBot>(Valid.DeleteBot, "bot_user_id", "int53"),
        Twice<DeleteBusinessConnectedBot>(Valid.DeleteBot, "bot_user_id"),

        // As one of several.
        Of<TdFunction>("Function: an answer", "{\"@type\":\"ok\"§}", "Object", "Function", "ok"),
        Of<TdFunction>("Function: an unknown function", "{\"@type\":\"CANARY\"§}", "Object", "Function", "an unknown type"),
        Of<TdFunction>("Function: no type key", "{\"session_id\":\"4815162342\"}§", "Object", "a type key (_ or @type)", "nothing"),
        Of<TdFunction>("Function: an array", "[§]", "Object", "Function", "Array"),
        Of<TdFunction>("Function: terminateSession", Valid.TerminateSession.With("session_id", "\"CANARY\"§"),
            "terminateSession.session_id", "int64", "String that is not a canonical decimal"),
        Of<TdFunction<Ok>>("Function of Ok", "{\"@type\":\"getActiveSessions\"}§", "getActiveSessions",
            "a Function that returns Ok", "getActiveSessions"),
        Of<TdFunction<Session>>("Function of Session", Valid.TerminateSession.MarkedAtEnd(), "terminateSession",
            "a Function that returns Session", "terminateSession"),
        Of<TdFunction<Updates>>(
            "Function of Updates", "{\"@type\":\"getActiveSessions\"}§", "getActiveSessions",
            "a Function that returns Updates", "getActiveSessions"),
        Of<TdFunction<BusinessConnectedBotInfo>>("Function of BusinessConnectedBotInfo", "{\"_\":\"logOut\"}§", "logOut",
            "a Function that returns BusinessConnectedBotInfo", "logOut"),
        Of<TdFunction<ConnectedWebsites>>("Function of ConnectedWebsites", "{\"_\":\"logOut\"}§", "logOut",
            "a Function that returns ConnectedWebsites", "logOut"),
        Of<TdFunction<Sessions>>("Function of Sessions: an answer", "{\"@type\":\"ok\"§}", "Object", "Function", "ok"),
    ];

    private static string Name<T>() => char.ToLowerInvariant(typeof(T).Name[0]) + typeof(T).Name.Substring(1);

    private static ErrorRow Whole<T>(string input, string expected, string found) =>
        Of<T>($"{Name<T>()}: {found} for {expected}", input, Name<T>(), expected, found);

    private static ErrorRow Wrong<T>(JsonTemplate valid, string field, string value, string expected, string found) =>
        Of<T>($"{Name<T>()}.{field}: {value.Replace(ErrorRow.Marker, "")}", valid.With(field, value), $"{Name<T>()}.{field}", expected,
            found);

    private static ErrorRow Missing<T>(JsonTemplate valid, string field, string expected) =>
        Of<T>($"{Name<T>()}.{field}: missing", valid.Without(field).MarkedAtEnd(), $"{Name<T>()}.{field}", expected, "nothing");

    private static ErrorRow Twice<T>(JsonTemplate valid, string field) =>
        Of<T>($"{Name<T>()}.{field}: twice", valid.And(field, "1§"), $"{Name<T>()}.{field}", ErrorRow.Duplicate, "");

    private static ErrorRow Of<T>(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<T>(name, input, place, expected, found);
}
