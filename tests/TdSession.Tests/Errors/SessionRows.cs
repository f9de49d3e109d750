namespace TdSession.Tests.Errors;

/// <summary>Errors in a <c>session</c>: numbers, duplicate fields, the type key, and text that is not valid Unicode.</summary>
internal static class SessionRows
{
    private const string NotString = "String that is not a canonical decimal";
    private const string NotNumber = "Number that is not a canonical decimal";
    private const string Unicode = "String that is not valid Unicode";

    private static readonly JsonTemplate _valid = Valid.Session;
    private static readonly string _digits = new('4', 400);

    private static readonly string[] _notCanonical =
    [
        "+4815162342", "04815162342", "-0", "", "-", " 4815162342", "4815162342 ", "4815162342\\u0000", "0x481516", "\u0664\u0668",
        "192.0.2.108", "--1",
    ];

    public static IEnumerable<ErrorRow> All =>
    [
        // Out of range.
        Wrong("id", "\"9223372036854775808\"§", "int64", "String out of range"),
        Wrong("id", "-9223372036854775809§", "int64", "Number out of range"),
        Wrong("id", "\"110680464442257309697\"§", "int64", "String out of range"),    // six times 2 to the power of 64, plus 1
        Wrong("id", $"\"{_digits}\"§", "int64", "String out of range"),
        Wrong("id", $"-{_digits}§", "int64", "Number out of range"),
        Wrong("api_id", "2147483648§", "int32", "Number out of range"),
        Wrong("api_id", "\"-2147483649\"§", "int32", "String out of range"),
        Wrong("api_id", "9223372036854775807§", "int32", "Number out of range"),
        Wrong("log_in_date", "4294967296§", "int32", "Number out of range"),
        Wrong("last_active_date", "-2147483649§", "int32", "Number out of range"),
        Wrong("last_active_date", $"{_digits}§", "int32", "Number out of range"),

        // Not the canonical decimal.
        .. _notCanonical.Select(text => Wrong("id", $"\"{text}\"§", "int64", NotString)),
        Wrong("id", "-0§", "int64", NotNumber),
        Wrong("id", "1.0§", "int64", NotNumber),
        Wrong("id", "4815162342e3§", "int64", NotNumber),
        Wrong("api_id", "\"1e3\"§", "int32", NotString),
        Wrong("api_id", "\"-01\"§", "int32", NotString),
        Wrong("log_in_date", "481516E-2§", "int32", NotNumber),
        Wrong("log_in_date", "\"2023-11-14T22:13:20Z CANARY\"§", "int32", NotString),
        Wrong("last_active_date", $"0.{_digits}§", "int32", NotNumber),

        // Missing fields.
        Of("type: null", _valid.With("type", "null").MarkedAtEnd(), ".type or device_type", "SessionType", "nothing"),
        Of("nothing but its type", "{\"_\":\"session\"}§", ".id", "int64", "nothing"),

        // Duplicate fields, under any of their names.
        Twice("id", _valid.And("\\u0069d", "\"4815162342\"§"), "in escapes"),
        Twice("type", _valid.And("type", "{§\"_\":\"sessionTypeAndroid\"}"), "as an object"),
        Twice("device_type", _valid.And("device_type", "{§\"_\":\"sessionDeviceTypeAndroid\"}"), "beside type"),
        Twice("type", _valid.Renamed("type", "device_type").And("type", "{§\"_\":\"sessionTypeAndroid\"}"), "beside device_type"),
        Twice("device_type", _valid.With("type", "null").And("device_type", "{§}"), "beside type that is null"),
        Twice("ip", _valid.And("ip", "\"192.0.2.108 CANARY\"§"), "beside ip_address"),
        Twice("ip_address", _valid.Renamed("ip_address", "ip").And("ip_address", "\"192.0.2.108 CANARY\"§"), "beside ip"),
        Twice("country", _valid.And("country", "\"CANARY\"§"), "beside location"),
        Twice("location", _valid.Renamed("location", "country").And("location", "\"CANARY\"§"), "beside country"),
        Twice("region", _valid.And("region", "1").And("r\\u0065gion", "§2"), "in escapes"),
        Whole("an unknown field twice, of a strange name", _valid.And("CANARY", "1").And("CANARY", "§2"), ErrorRow.Duplicate, ""),
        Twice("@extra", _valid.And("@extra", "\"CANARY\"").And("@extra", "§\"CANARY\"")),
        Twice("@client_id", _valid.And("@client_id", "1").And("@client_id", "§1")),

        // The type key.
        Twice("_", _valid.And("_", "§\"session\"")),
        Twice("@type", _valid.Renamed("_", "@type").And("@type", "§\"session\"")),
        Whole("nothing at all", "{}§", "a type key (_ or @type)", "nothing"),
        Whole("neither type key nor id", _valid.Without("_").Without("id").MarkedAtEnd(), "a type key (_ or @type)", "nothing"),
        Whole("another type, last", _valid.With("_", "\"ok\"§").TypeKeyLast(), "session", "ok"),
        Whole("the type in capitals", _valid.With("_", "\"Session\"§"), "session", "an unknown type"),
        Whole("an empty type", _valid.With("_", "\"\"§"), "session", "an unknown type"),
        Whole("type keys that disagree", _valid.And("@type", "\"sessions\"§"), "session", "sessions"),
        Whole("type keys that disagree, one of them unknown", _valid.And("@type", "\"CANARY\"§"), "session", "an unknown type"),
        Whole("a type that is a number", _valid.With("_", "4815162342§"), "a type name", "Number"),
        Whole("a type that is null", _valid.With("_", "null§"), "a type name", "Null"),
        Whole("a type that is an object", _valid.With("_", "{§\"CANARY\":1}"), "a type name", "Object"),

        // Text that is not Unicode.
        Text("device_model", "\"CANARY \\ud800\"§"),
        Text("device_model", "\"CANARY \\ud800 CANARY\"§"),
        Text("device_model", "\"CANARY \\udc00\"§"),
        Text("device_model", "\"CANARY \\udc00\\ud800\"§"),
        Text("application_name", "\"CANARY \\uD800\\uD800\"§"),
        Text("location", "\"CANARY \uE0FF\"§"),
        Text("ip_address", "\"CANARY \uE0FF \\u00e9\"§"),
        Wrong("id", "\"\\ud800\"§", "int64", Unicode),
        Wrong("api_id", "\"\\udfff\"§", "int32", Unicode),
        Whole("a lone surrogate in the type", _valid.With("_", "\"\\ud800\"§"), "a type name", Unicode),
        Whole("invalid UTF-8 in the type", _valid.With("_", "\"CANARY\uE0FF\"§"), "a type name", Unicode),
        Whole("a lone surrogate in an unknown name", _valid.And("CANARY\\ud800", "§1"), "string", Unicode),
        Whole("invalid UTF-8 in an unknown name", _valid.And("CANARY\uE0FF", "§1"), "string", Unicode),
        Whole("a lone surrogate in an unknown field", _valid.And("region", "\"CANARY\\ud800\"§"), "string", Unicode),
        Whole("a lone surrogate deep in an unknown field", _valid.And("region", "[{\"a\":[\"CANARY\\udc00\"§]}]"), "string", Unicode),
        Whole("a lone surrogate in a name in an unknown field", _valid.And("region", "{\"CANARY\\udc00\":§1}"), "string", Unicode),
        Whole("invalid UTF-8 in an unknown field", _valid.And("region", "[\"CANARY\uE0FF\"§]"), "string", Unicode),

        // The device type, an object in the object.
        Device("{}§", "a type key (_ or @type)", "nothing"),
        Device("{\"CANARY\":481516}§", "a type key (_ or @type)", "nothing"),
        Device("{\"_\":\"ok\"§}", ErrorRow.DeviceType, "ok"),
        Device("{\"_\":\"sessionTypeDevice\"§,\"session_id\":\"4815162342\"}", ErrorRow.DeviceType, "sessionTypeDevice"),    // of 2026
        Device("{\"@type\":false§}", "a type name", "False"),
        Device("{\"_\":\"sessionTypeXbox\",\"CANARY\":1,\"CANARY\":§2}", ErrorRow.Duplicate, ""),
        Device("{\"_\":\"CANARY\",\"CANARY\":1,\"CANARY\":§2}", ErrorRow.Duplicate, ""),
        Device("{\"_\":\"sessionTypeXbox\",\"@type\":\"sessionTypeMac\"§}", "sessionTypeXbox", "sessionTypeMac"),
        Of("device_type: no type key", _valid.Renamed("type", "device_type").With("device_type", "{}§"), ".device_type",
            "a type key (_ or @type)", "nothing"),
        Of("type: the type key twice", _valid.With("type", "{\"_\":\"sessionTypeXbox\",\"_\":§1}"), ".type._", ErrorRow.Duplicate, ""),

        // Lines are counted.
        Of("api_id: on the third line", _valid.And("region", "\n\n\"CANARY\"").With("api_id", "\n\n  [§]"), ".api_id", "int32", "Array"),
    ];

    private static ErrorRow Of(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<Session>("session: " + name, input, "session" + place, expected, found);

    private static ErrorRow Wrong(string field, string value, string expected, string found) =>
        Of($"{field}: {value}", _valid.With(field, value), "." + field, expected, found);

    private static ErrorRow Twice(string name, string input, string how = "twice") =>
        Of($"{name}: {how}", input, "." + name, ErrorRow.Duplicate, "");

    private static ErrorRow Whole(string name, string input, string expected, string found) => Of(name, input, "", expected, found);

    private static ErrorRow Text(string field, string value) => Wrong(field, value, "string", Unicode);

    private static ErrorRow Device(string value, string expected, string found) => Wrong("type", value, expected, found);
}
