namespace TdSession.Tests.Errors;

/// <summary>Errors where any object, or any case of a type, is expected.</summary>
internal static class UnionRows
{
    private const string NoTypeKey = "a type key (_ or @type)";

    public static IEnumerable<ErrorRow> All =>
    [
        // Any object.
        Of<TdObject>("\"CANARY\"§", "Object", "Object", "String"),
        Of<TdObject>("[§\"CANARY\"]", "Object", "Object", "Array"),
        Of<TdObject>("481516§", "Object", "Object", "Number"),
        Of<TdObject>("false§", "Object", "Object", "False"),
        Of<TdObject>("{\"CANARY\":481516}§", "Object", NoTypeKey, "nothing"),
        Of<TdObject>("{\"$type\":\"session\",\"type\":\"CANARY\"}§", "Object", NoTypeKey, "nothing"),
        Of<TdObject>("{\"_\":481516§}", "Object", "a type name", "Number"),
        Of<TdObject>("{\"CANARY\":[1,{}],\"_\":481516§}", "Object", "a type name", "Number"),
        Of<TdObject>("{\"@type\":\"CANARY\\ud800\"§}", "Object", "a type name", "String that is not valid Unicode"),
        Of<TdObject>(Valid.Session.With("log_in_date", "[§]"), "session.log_in_date", "int32", "Array"),
        Of<TdObject>(Valid.Session.With("log_in_date", "[§]").TypeKeyLast(), "session.log_in_date", "int32", "Array"),
        Of<TdObject>(Valid.Error.With("code", "null§"), "error.code", "int32", "Null"),
        Of<TdObject>(Valid.Sessions.With("sessions", "[" + Valid.Session.With("type", "7§") + "]"), "sessions.sessions[0].type",
            ErrorRow.DeviceType, "Number"),
        Of<TdObject>("{\"_\":\"updateOption\",\"CANARY\":1,\"CANARY\":§2}", "Object", ErrorRow.Duplicate, ""),
        Of<TdObject>("{\"_\":\"updateOption\",\"@type\":\"CANARY\"§}", "Object", "Object", "an unknown type"),
        Of<TdObject>("{\"_\":\"CANARY\",\"@type\":\"session\"§}", "Object", "Object", "session"),
        Of<TdObject>("{\"_\":\"ok\",\"a\":1,\"@type\":\"CANARY\"§}", "ok", "ok", "an unknown type"),
        Of<TdObject>("{\"_\":\"CANARY\",\"_\":§\"CANARY\"}", "Object._", ErrorRow.Duplicate, ""),
        Of<UnrecognizedObject>("{}§", "Object", NoTypeKey, "nothing"),
        Of<UnrecognizedObject>("{\"_\":\"ok\"}§", "ok", "an unknown Object", "ok"),
        Of<UnrecognizedObject>("true§", "Object", "Object", "True"),

        // A session type.
        Of<SessionType>("\"sessionTypeAndroid\"§", "Object", ErrorRow.DeviceType, "String"),
        Of<SessionType>("{\"CANARY\":1}§", "Object", NoTypeKey, "nothing"),
        Of<SessionType>(Valid.ConnectedBot.With("@type", "\"sessionTypeConnectedBot\"§"), "Object", ErrorRow.DeviceType,
            "sessionTypeConnectedBot"),
        Of<SessionType>("{\"_\":\"sessionTypeCANARY\",\"a\":1,\"a\":§1}", "Object.a", ErrorRow.Duplicate, ""),
        Of<SessionType.Unrecognized>("{\"_\":\"sessionTypeMac\"}§", "sessionTypeMac", "an unknown SessionType", "sessionTypeMac"),
        .. Cases.Select(type =>
            ErrorRow.OfType(type, $"{type.Name}: another case", $"{{\"_\":\"{Other(type)}\"§}}", Name(type), Name(type), Other(type))),

        // The type of an unconfirmed session.
        Of<UnconfirmedSessionType>("{\"_\":\"sessionDeviceTypeMac\"§}", "Object", ErrorRow.LogInType, "sessionTypeMac"),
        Of<UnconfirmedSessionType>("4815162342§", "Object", ErrorRow.LogInType, "Number"),
        Of<UnconfirmedSessionType>(Valid.Device.With("session_id", "\"CANARY\"§"), "sessionTypeDevice.session_id", "int64",
            "String that is not a canonical decimal"),
        Of<UnconfirmedSessionType.Unrecognized>(Valid.Device.MarkedAtEnd(), "sessionTypeDevice", "an unknown SessionType",
            "sessionTypeDevice"),
    ];

    private static IEnumerable<Type> Cases =>
        typeof(SessionType).GetNestedTypes()
            .Where(type => type.IsSubclassOf(typeof(SessionType)) && type != typeof(SessionType.Unrecognized));

    private static string Name(Type type) => type.GetCustomAttributes<TlConstructorAttribute>().First().Name;

    private static string Other(Type type) => type == typeof(SessionType.Xbox) ? "sessionTypeMac" : "sessionTypeXbox";

    private static ErrorRow Of<T>(string input, string place, string expected, string found) =>
        ErrorRow.Of<T>($"{typeof(T)}: {input}", input, place, expected, found);
}
