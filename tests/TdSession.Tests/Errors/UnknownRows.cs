namespace TdSession.Tests.Errors;

/// <summary>Unknown fields and types, which the library rejects only if the app's options ask for it.</summary>
internal static class UnknownRows
{
    public static IEnumerable<ErrorRow> All =>
    [
        Of<Session>("a field of a session", Valid.Session.And("CANARY", "§\"CANARY\""), "session"),
        Of<Session>("a field that TL could have", Valid.Session.And("is_trusted", "§\"CANARY\""), "session.is_trusted"),
        Of<Session>("a field that TL could have, in a type", Valid.Session.With("type", "{\"_\":\"sessionTypeMac\",\"a_1\":§1}"),
            "session.type.a_1"),
        Of<Session>("a name that may be a value", Valid.Session.And("192.0.2.108", "§1"), "session"),
        Of<Session>("a field in capitals", Valid.Session.And("Id", "§481516"), "session"),
        Of<Session>("a case of SessionType", Valid.Session.With("type", "{\"_\":\"sessionTypeCANARY\"§}"), "session.type"),
        Of<Session>("a case of SessionDeviceType", Valid.Session.Without("type").And("device_type", "{\"_\":\"sessionDeviceTypeCANARY\"§}"),
            "session.device_type"),
        Of<Session>("a field of a device type", Valid.Session.With("type", "{\"_\":\"sessionTypeXbox\",\"CANARY\":§1}"), "session.type"),
        Of<Sessions>("a field of a session in a list",
            Valid.Sessions.With("sessions", $"[{Valid.Session},{Valid.Session.And("CANARY", "§1")}]"), "sessions.sessions[1]"),
        Of<Sessions>("a field of a list", Valid.Sessions.And("CANARY", "§1"), "sessions"),
        Of<UnconfirmedSession>("a field of an unconfirmed session", Valid.UnconfirmedSession.And("CANARY", "§1"), "unconfirmedSession"),
        Of<UnconfirmedSession>("a case of the type of an unconfirmed session",
            Valid.UnconfirmedSessionOf2026.With("type", "{\"@type\":\"sessionTypeCANARY\"§}"), "unconfirmedSession.type"),
        Of<UpdateUnconfirmedSession>("a field of the update", Valid.Update.And("CANARY", "§1"), "updateUnconfirmedSession"),
        Of<UpdateUnconfirmedSession>("a field of the update's device",
            Valid.Update.With("session", Valid.UnconfirmedSessionOf2026.With("type", Valid.Device.And("CANARY", "§1"))),
            "updateUnconfirmedSession.session.type"),
        Of<BusinessConnectedBot>("a field of a bot", Valid.BusinessBot.And("CANARY", "§1"), "businessConnectedBot"),
        Of<BusinessConnectedBotInfo>("a field of a connection's bot",
            Valid.BusinessBotInfo.With("bot", Valid.BusinessBot.And("CANARY", "§1")), "businessConnectedBotInfo.bot"),
        Of<ConnectedWebsites>("a field of a website", Valid.Websites.With("websites", $"[{Valid.Website.And("region", "§1")}]"),
            "connectedWebsites.websites[0].region"),
        Of<Error>("a field of an error", Valid.Error.And("CANARY", "§1"), "error"),
        Of<Ok>("a field of ok", Valid.Ok.And("CANARY", "§1"), "ok"),
        Of<GetActiveSessions>("a field of an empty request", Valid.Function("getActiveSessions").And("CANARY", "§1"), "getActiveSessions"),
        Of<TerminateSession>("a field of a request", Valid.TerminateSession.And("CANARY", "§1"), "terminateSession"),
        Of<TdObject>("a type", "{\"@type\":\"updateCANARY\"§,\"a\":1}", "Object"),
        Of<TdEnvelope>("a type in an envelope", "{\"@type\":\"updateCANARY\"§,\"@extra\":1}", "Object"),
        Of<TdEnvelope>("a field in an envelope", Valid.Ok.And("@extra", "1").And("CANARY", "§1"), "ok"),
        Of<SessionType>("a case alone", "{\"_\":\"sessionTypeCANARY\"§}", "Object"),
        Of<UnconfirmedSessionType>("a case of UnconfirmedSessionType", "{\"_\":\"sessionTypeCANARY\"§}", "Object"),
        Of<UnrecognizedObject>("a type, asked for", "{\"_\":\"CANARY\"§}", "Object"),
    ];

    private static ErrorRow Of<T>(string name, string input, string place) => ErrorRow.Unknown<T>("unknown: " + name, input, place);
}
