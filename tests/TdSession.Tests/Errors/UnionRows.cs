namespace TdSession.Tests.Errors;

/// <summary>What is wrong where any object, or any case of a type, may stand.</summary>
internal static class UnionRows
{
    public static IEnumerable<ErrorRow> All =>
    [
        // Any object.
        Of<TdObject>("Object: a string", "\"CANARY\"§", "Object", "Object", "String"),
        Of<TdObject>("Object: an array", "[§\"CANARY\"]", "Object", "Object", "Array"),
        Of<TdObject>("Object: a number", "481516§", "Object", "Object", "Number"),
        Of<TdObject>("Object: false", "false§", "Object", "Object", "False"),
        Of<TdObject>("Object: no type key", "{\"CANARY\":481516}§", "Object", "a type key (_ or @type)", "nothing"),
        Of<TdObject>("Object: the type key of another format", "{\"$type\":\"session\",\"type\":\"CANARY\"}§", "Object",
            "a type key (_ or @type)", "nothing"),
        Of<TdObject>("Object: a type that is a number", "{\"_\":481516§}", "Object", "a type name", "Number"),
        Of<TdObject>("Object: a type that is a number, last", "{\"CANARY\":[1,{}],\"_\":481516§}", "Object", "a type name",
            "Number"),
        Of<TdObject>("Object: a surrogate alone in the type", "{\"@type\":\"CANARY\\ud800\"§}", "Object", "a type name",
            "String that is not valid Unicode"),
        Of<TdObject>("Object: session.log_in_date", Valid.Session.With("log_in_date", "[§]"), "session.log_in_date", "int32", "Array"),
        Of<TdObject>("Object: session.log_in_date, the type key last", Valid.Session.With("log_in_date", "[§]").TypeKeyLast(),
            "session.log_in_date", "int32", "Array"),
        Of<TdObject>("Object: error.code", Valid.Error.With("code", "null§"), "error.code", "int32", "Null"),
        Of<TdObject>("Object: sessions.sessions[0].type", Valid.Sessions.With("sessions", "[" + Valid.Session.With("type", "7§") + "]"),
            "sessions.sessions[0].type", ErrorRow.DeviceType, "Number"),
        Of<TdObject>("Object: an unknown field twice", "{\"_\":\"updateOption\",\"CANARY\":1,\"CANARY\":§2}", "Object",
            ErrorRow.Duplicate, ""),
        Of<TdObject>("Object: type keys that disagree, both unknown", "{\"_\":\"updateOption\",\"@type\":\"CANARY\"§}", "Object", "Object",
            "an unknown type"),
        Of<TdObject>("Object: type keys that disagree, the first unknown", "{\"_\":\"CANARY\",\"@type\":\"session\"§}", "Object", "Object",
            "session"),
        Of<TdObject>("Object: type keys that disagree, the last unknown", "{\"_\":\"ok\",\"a\":1,\"@type\":\"CANARY\"§}", "ok", "ok",
            "an unknown type"),
        Of<TdObject>("Object: the type key twice", "{\"_\":\"CANARY\",\"_\":§\"CANARY\"}", "Object._", ErrorRow.Duplicate, ""),
        Of<UnrecognizedObject>("UnrecognizedObject: no type key", "{}§", "Object", "a type key (_ or @type)", "nothing"),
        Of<UnrecognizedObject>("UnrecognizedObject: a known type", "{\"_\":\"ok\"}§", "ok", "an unknown Object", "ok"),
        Of<UnrecognizedObject>("UnrecognizedObject: true", "true§", "Object", "Object", "True"),

        // A session type.
        Of<SessionType>("SessionType: a string", "\"sessionTypeAndroid\"§", "Object", ErrorRow.DeviceType, "String"),
        Of<SessionType>("SessionType: no type key", "{\"CANARY\":1}§", "Object", "a type key (_ or @type)", "nothing"),
        Of<SessionType>("SessionType: a case of what TDLib took the name for",
            Valid.ConnectedBot.With("@type", "\"sessionTypeConnectedBot\"§"), "Object", ErrorRow.DeviceType, "sessionTypeConnectedBot"),
        Of<SessionType>("SessionType: an unknown field twice", "{\"_\":\"sessionTypeCANARY\",\"a\":1,\"a\":§1}", "Object.a",
            ErrorRow.Duplicate, ""),
        Of<SessionType.Unrecognized>("SessionType.Unrecognized: a known case", "{\"_\":\"sessionTypeMac\"}§", "sessionTypeMac",
            "an unknown SessionType", "sessionTypeMac"),
        .. Cases.Select(type =>
            ErrorRow.OfType(type, $"{type.Name}: another case", $"{{\"_\":\"{Other(type)}\"§}}", Name(type), Name(type), Other(type))),

        // Who is behind an unconfirmed session.
        Of<UnconfirmedSessionType>("UnconfirmedSessionType: a device's", "{\"_\":\"sessionDeviceTypeMac\"§}", "Object", ErrorRow.LogInType,
            "sessionTypeMac"),
        Of<UnconfirmedSessionType>("UnconfirmedSessionType: a number", "4815162342§", "Object", ErrorRow.LogInType, "Number"),
        Of<UnconfirmedSessionType>("UnconfirmedSessionType: session_id", Valid.Device.With("session_id", "\"CANARY\"§"),
            "sessionTypeDevice.session_id", "int64", "String that is not a canonical decimal"),
        Of<UnconfirmedSessionType.Device>("Device.session_id: missing", Valid.Device.Without("session_id").MarkedAtEnd(),
            "sessionTypeDevice.session_id", "int64", "nothing"),
        Of<UnconfirmedSessionType.Device>("Device: another case", Valid.Device.With("@type", "\"sessionTypeConnectedBot\"§"),
            "sessionTypeDevice", "sessionTypeDevice", "sessionTypeConnectedBot"),
        Of<UnconfirmedSessionType.ConnectedBot>("ConnectedBot.bot_user_id: out of range",
            Valid.ConnectedBot.With("bot_user_id", "48151623424815162342§"), "sessionTypeConnectedBot.bot_user_id", "int53",
            "Number out of range"),
        Of<UnconfirmedSessionType.ConnectedBot>("ConnectedBot.bot_user_id: null", Valid.ConnectedBot.With("bot_user_id", "null§"),
            "sessionTypeConnectedBot.bot_user_id", "int53", "Null"),
        Of<UnconfirmedSessionType.ConnectedBot>("ConnectedBot.bot_user_id: missing",
            Valid.ConnectedBot.Without("bot_user_id").MarkedAtEnd(), "sessionTypeConnectedBot.bot_user_id", "int53", "nothing"),
        Of<UnconfirmedSessionType.Unrecognized>("UnconfirmedSessionType.Unrecognized: a known case", Valid.Device.MarkedAtEnd(),
            "sessionTypeDevice", "an unknown SessionType", "sessionTypeDevice"),
    ];

    private static IEnumerable<Type> Cases =>
        typeof(SessionType).GetNestedTypes()
            .Where(type => type.IsSubclassOf(typeof(SessionType)) && type != typeof(SessionType.Unrecognized));

    private static string Name(Type type) => type.GetCustomAttributes<TlConstructorAttribute>().First().Name;

    private static string Other(Type type) => type == typeof(SessionType.Xbox) ? "sessionTypeMac" : "sessionTypeXbox";

    private static ErrorRow Of<T>(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<T>(name, input, place, expected, found);
}
