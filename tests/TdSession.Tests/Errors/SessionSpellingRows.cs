namespace TdSession.Tests.Errors;

/// <summary>What is wrong with a <c>session</c> as a whole: fields given twice, its type key, and text that is not Unicode.</summary>
internal static class SessionSpellingRows
{
    private const string Unicode = "String that is not valid Unicode";

    private static readonly JsonTemplate _valid = Valid.Session;

    public static IEnumerable<ErrorRow> All =>
    [
        // A field given twice, under whatever name.
        Twice("id", _valid.And("id", "\"4815162342\"§")),
        Twice("id", _valid.And("\\u0069d", "\"4815162342\"§"), "in escapes"),
        Twice("is_current", _valid.And("is_current", "false§")),
        Twice("location", _valid.And("location", "\"CANARY\"§")),
        Twice("type", _valid.And("type", "{§\"_\":\"sessionTypeAndroid\"}")),
        Twice("type", _valid.And("type", "null§"), "as null"),
        Twice("device_type", _valid.And("device_type", "{§\"_\":\"sessionDeviceTypeAndroid\"}"), "beside type"),
        Twice("type", _valid.Renamed("type", "device_type").And("type", "{§\"_\":\"sessionTypeAndroid\"}"), "beside device_type"),
        Twice("device_type", _valid.With("type", "null").And("device_type", "{§\"_\":\"sessionDeviceTypeAndroid\"}"),
            "beside type that is null"),
        Twice("ip", _valid.And("ip", "\"192.0.2.108 CANARY\"§"), "beside ip_address"),
        Twice("ip_address", _valid.Renamed("ip_address", "ip").And("ip_address", "\"192.0.2.108 CANARY\"§"), "beside ip"),
        Twice("country", _valid.And("country", "\"CANARY\"§"), "beside location"),
        Twice("location", _valid.Renamed("location", "country").And("location", "\"CANARY\"§"), "beside country"),
        Twice("region", _valid.And("region", "\"CANARY\"").And("region", "§\"CANARY\"")),
        Twice("region", _valid.And("region", "1").And("r\\u0065gion", "§2"), "in escapes"),
        Whole("an unknown field twice", _valid.And("CANARY", "1").And("CANARY", "§2"), ErrorRow.Duplicate, ""),
        Twice("@extra", _valid.And("@extra", "\"CANARY\"").And("@extra", "§\"CANARY\"")),
        Twice("@client_id", _valid.And("@client_id", "1").And("@client_id", "§1")),

        // The type key.
        Twice("_", _valid.And("_", "§\"session\"")),
        Twice("@type", _valid.Renamed("_", "@type").And("@type", "§\"session\"")),
        Whole("no type key", _valid.Without("_").MarkedAtEnd(), "a type key (_ or @type)", "nothing"),
        Whole("nothing at all", "{}§", "a type key (_ or @type)", "nothing"),
        Whole("neither type key nor id", _valid.Without("_").Without("id").MarkedAtEnd(), "a type key (_ or @type)", "nothing"),
        Whole("another known type", _valid.With("_", "\"sessions\"§"), "session", "sessions"),
        Whole("another known type, last", _valid.With("_", "\"ok\"§").TypeKeyLast(), "session", "ok"),
        Whole("an unknown type", _valid.With("_", "\"CANARY\"§"), "session", "an unknown type"),
        Whole("the type in capitals", _valid.With("_", "\"Session\"§"), "session", "an unknown type"),
        Whole("an empty type", _valid.With("_", "\"\"§"), "session", "an unknown type"),
        Whole("type keys that disagree", _valid.And("@type", "\"sessions\"§"), "session", "sessions"),
        Whole("type keys that disagree, one of them unknown", _valid.And("@type", "\"CANARY\"§"), "session", "an unknown type"),
        Whole("a type that is a number", _valid.With("_", "4815162342§"), "a type name", "Number"),
        Whole("a type that is null", _valid.With("_", "null§"), "a type name", "Null"),
        Whole("a type that is an object", _valid.With("_", "{§\"CANARY\":1}"), "a type name", "Object"),

        // Another value than an object.
        Whole("a string", "\"CANARY\"§", "session", "String"),
        Whole("a number", "481516§", "session", "Number"),
        Whole("an array", "[§\"CANARY\"]", "session", "Array"),
        Whole("true", "true§", "session", "True"),

        // Text that is not Unicode.
        Text("device_model", "\"CANARY \\ud800\"§", "a high surrogate alone"),
        Text("device_model", "\"CANARY \\ud800 CANARY\"§", "a high surrogate before a space"),
        Text("device_model", "\"CANARY \\udc00\"§", "a low surrogate alone"),
        Text("device_model", "\"CANARY \\udc00\\ud800\"§", "surrogates in the wrong order"),
        Text("application_name", "\"CANARY \\uD800\\uD800\"§", "two high surrogates"),
        Text("location", "\"CANARY \uE0FF\"§", "a byte that UTF-8 does not have"),
        Text("ip_address", "\"CANARY \uE0FF \\u00e9\"§", "a byte that UTF-8 does not have, among escapes"),
        ErrorRow.Of<Session>("session.id: a surrogate alone", _valid.With("id", "\"\\ud800\"§"), "session.id", "int64", Unicode),
        ErrorRow.Of<Session>("session.api_id: a surrogate alone", _valid.With("api_id", "\"\\udfff\"§"), "session.api_id", "int32",
            Unicode),
        Whole("a surrogate alone in the type", _valid.With("_", "\"\\ud800\"§"), "a type name", Unicode),
        Whole("a byte that UTF-8 does not have, in the type", _valid.With("_", "\"CANARY\uE0FF\"§"), "a type name", Unicode),
        Whole("a surrogate alone in an unknown name", _valid.And("CANARY\\ud800", "§1"), "string", Unicode),
        Whole("a byte that UTF-8 does not have, in an unknown name", _valid.And("CANARY\uE0FF", "§1"), "string", Unicode),
        Whole("a surrogate alone in an unknown field", _valid.And("region", "\"CANARY\\ud800\"§"), "string", Unicode),
        Whole("a surrogate alone deep in an unknown field", _valid.And("region", "[{\"a\":[\"CANARY\\udc00\"§]}]"), "string", Unicode),
        Whole("a surrogate alone in a name in an unknown field", _valid.And("region", "{\"CANARY\\udc00\":§1}"), "string", Unicode),
        Whole("a byte that UTF-8 does not have, in an unknown field", _valid.And("region", "[\"CANARY\uE0FF\"§]"), "string", Unicode),

        // The device type, an object in the object.
        Device("no type key", "{}§", "a type key (_ or @type)", "nothing"),
        Device("no type key, but a field", "{\"CANARY\":481516}§", "a type key (_ or @type)", "nothing"),
        Device("a known type that is none of a device", "{\"_\":\"ok\"§}", ErrorRow.DeviceType, "ok"),
        Device("what TDLib took the name for in 2026", "{\"_\":\"sessionTypeDevice\"§,\"session_id\":\"4815162342\"}", ErrorRow.DeviceType,
            "sessionTypeDevice"),
        Device("a type that is false", "{\"@type\":false§}", "a type name", "False"),
        Device("an unknown field twice", "{\"_\":\"sessionTypeXbox\",\"CANARY\":1,\"CANARY\":§2}", ErrorRow.Duplicate, ""),
        Device("an unknown field twice, of an unknown case", "{\"_\":\"CANARY\",\"CANARY\":1,\"CANARY\":§2}", ErrorRow.Duplicate, ""),
        ErrorRow.Of<Session>("session.device_type: no type key", _valid.Without("type").And("device_type", "{}§"), "session.device_type",
            "a type key (_ or @type)", "nothing"),
        ErrorRow.Of<Session>("session.type: the type key twice",
            _valid.With("type", "{\"_\":\"sessionTypeXbox\",\"_\":§\"sessionTypeXbox\"}"), "session.type._", ErrorRow.Duplicate, ""),
        Device("type keys that disagree", "{\"_\":\"sessionTypeXbox\",\"@type\":\"sessionTypeMac\"§}", "sessionTypeXbox", "sessionTypeMac"),

        // Lines are counted.
        ErrorRow.Of<Session>("session.api_id: on the third line",
            _valid.And("region", "\n\n\"CANARY\"").With("api_id", "\n\n  []").ToString().Replace("[]", "[§]"), "session.api_id", "int32",
            "Array"),
    ];

    private static ErrorRow Twice(string name, string input, string how = "twice") =>
        ErrorRow.Of<Session>($"session.{name}: {how}", input, "session." + name, ErrorRow.Duplicate, "");

    private static ErrorRow Whole(string name, string input, string expected, string found) =>
        ErrorRow.Of<Session>("session: " + name, input, "session", expected, found);

    private static ErrorRow Text(string field, string value, string name) =>
        ErrorRow.Of<Session>($"session.{field}: {name}", _valid.With(field, value), "session." + field, "string", Unicode);

    private static ErrorRow Device(string name, string value, string expected, string found) =>
        ErrorRow.Of<Session>("session.type: " + name, _valid.With("type", value), "session.type", expected, found);
}
