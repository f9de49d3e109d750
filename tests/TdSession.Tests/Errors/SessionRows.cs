namespace TdSession.Tests.Errors;

/// <summary>What is wrong with the fields of a <c>session</c>: their kind, their range, their absence.</summary>
internal static class SessionRows
{
    private static readonly JsonTemplate _valid = Valid.Session;

    public static IEnumerable<ErrorRow> All =>
    [
        // Another kind of value.
        Wrong("id", "true§", "int64", "True"),
        Wrong("id", "{§\"CANARY\":1}", "int64", "Object"),
        Wrong("is_current", "\"true\"§", "Bool", "String"),
        Wrong("is_password_pending", "1§", "Bool", "Number"),
        Wrong("is_unconfirmed", "{§}", "Bool", "Object"),
        Wrong("can_accept_secret_chats", "null§", "Bool", "Null"),
        Wrong("can_accept_calls", "[§true]", "Bool", "Array"),
        Wrong("type", "\"sessionTypeCANARY\"§", ErrorRow.DeviceType, "String"),
        Wrong("type", "[§]", ErrorRow.DeviceType, "Array"),
        Wrong("type", "481516§", ErrorRow.DeviceType, "Number"),
        Wrong("api_id", "false§", "int32", "False"),
        Wrong("application_name", "4815162342§", "string", "Number"),
        Wrong("application_version", "4815.162342§", "string", "Number"),
        Wrong("is_official_application", "\"CANARY\"§", "Bool", "String"),
        Wrong("device_model", "[§\"CANARY\"]", "string", "Array"),
        Wrong("platform", "{§\"CANARY\":\"CANARY\"}", "string", "Object"),
        Wrong("system_version", "true§", "string", "True"),
        Wrong("log_in_date", "[§481516234]", "int32", "Array"),
        Wrong("last_active_date", "{§}", "int32", "Object"),
        Wrong("ip_address", "false§", "string", "False"),
        Wrong("location", "481516§", "string", "Number"),

        // null, which no scalar may be.
        Wrong("id", "null§", "int64", "Null"),
        Wrong("is_current", "null§", "Bool", "Null"),
        Wrong("api_id", "null§", "int32", "Null"),
        Wrong("log_in_date", "null§", "int32", "Null"),
        Wrong("ip_address", "null§", "string", "Null"),
        Wrong("location", "null§", "string", "Null"),

        // Out of range.
        Wrong("id", "\"9223372036854775808\"§", "int64", "String out of range"),
        Wrong("id", "-9223372036854775809§", "int64", "Number out of range"),
        Wrong("id", "\"110680464442257309697\"§", "int64", "String out of range", "six times 2 to the 64 and 1"),
        Wrong("id", $"\"{new string('4', 400)}\"§", "int64", "String out of range", "400 digits in a string"),
        Wrong("id", $"-{new string('4', 400)}§", "int64", "Number out of range", "minus 400 digits"),
        Wrong("api_id", "2147483648§", "int32", "Number out of range"),
        Wrong("api_id", "\"-2147483649\"§", "int32", "String out of range"),
        Wrong("api_id", "9223372036854775807§", "int32", "Number out of range"),
        Wrong("log_in_date", "4294967296§", "int32", "Number out of range"),
        Wrong("last_active_date", "-2147483649§", "int32", "Number out of range"),
        Wrong("last_active_date", $"{new string('4', 400)}§", "int32", "Number out of range", "400 digits"),

        // Not the canonical decimal.
        Wrong("id", "\"+4815162342\"§", "int64", "String that is not a canonical decimal"),
        Wrong("id", "\"04815162342\"§", "int64", "String that is not a canonical decimal"),
        Wrong("id", "\"-0\"§", "int64", "String that is not a canonical decimal"),
        Wrong("id", "-0§", "int64", "Number that is not a canonical decimal"),
        Wrong("id", "1.0§", "int64", "Number that is not a canonical decimal"),
        Wrong("id", "4815162342e3§", "int64", "Number that is not a canonical decimal"),
        Wrong("id", "\"\"§", "int64", "String that is not a canonical decimal"),
        Wrong("id", "\"-\"§", "int64", "String that is not a canonical decimal"),
        Wrong("id", "\" 4815162342\"§", "int64", "String that is not a canonical decimal"),
        Wrong("id", "\"4815162342 \"§", "int64", "String that is not a canonical decimal"),
        Wrong("id", "\"4815162342\\u0000\"§", "int64", "String that is not a canonical decimal"),
        Wrong("id", "\"0x481516\"§", "int64", "String that is not a canonical decimal"),
        Wrong("id", "\"\u0664\u0668\"§", "int64", "String that is not a canonical decimal", "Arabic digits"),
        Wrong("id", "\"192.0.2.108\"§", "int64", "String that is not a canonical decimal"),
        Wrong("id", "\"--1\"§", "int64", "String that is not a canonical decimal"),
        Wrong("api_id", "\"1e3\"§", "int32", "String that is not a canonical decimal"),
        Wrong("api_id", "481516.25§", "int32", "Number that is not a canonical decimal"),
        Wrong("api_id", "\"-01\"§", "int32", "String that is not a canonical decimal"),
        Wrong("log_in_date", "481516E-2§", "int32", "Number that is not a canonical decimal"),
        Wrong("log_in_date", "\"2023-11-14T22:13:20Z CANARY\"§", "int32", "String that is not a canonical decimal"),
        Wrong("last_active_date", $"0.{new string('4', 400)}§", "int32", "Number that is not a canonical decimal", "400 decimal places"),

        // Missing.
        Missing("id", "int64"),
        Missing("is_current", "Bool"),
        Missing("api_id", "int32"),
        Missing("application_name", "string"),
        Missing("application_version", "string"),
        Missing("is_official_application", "Bool"),
        Missing("device_model", "string"),
        Missing("platform", "string"),
        Missing("system_version", "string"),
        Missing("log_in_date", "int32"),
        Missing("last_active_date", "int32"),
        Missing("ip_address", "string"),
        Missing("location", "string"),
        Missing("is_password_pending", "Bool"),
        Missing("is_unconfirmed", "Bool"),
        Missing("can_accept_secret_chats", "Bool"),
        Missing("can_accept_calls", "Bool"),
        Missing("type", "SessionType", "type or device_type"),
        ErrorRow.Of<Session>("session.type: null", _valid.With("type", "null").MarkedAtEnd(), "session.type or device_type", "SessionType",
            "nothing"),
        ErrorRow.Of<Session>("session: nothing but its type", "{\"_\":\"session\"}§", "session.id", "int64", "nothing"),
    ];

    private static ErrorRow Wrong(string field, string value, string expected, string found, string? name = null) =>
        ErrorRow.Of<Session>($"session.{field}: {name ?? value.Replace(ErrorRow.Marker, "")}", _valid.With(field, value),
            "session." + field, expected, found);

    private static ErrorRow Missing(string field, string expected, string? named = null) =>
        ErrorRow.Of<Session>($"session.{field}: missing", _valid.Without(field).MarkedAtEnd(), "session." + (named ?? field), expected,
            "nothing");
}
