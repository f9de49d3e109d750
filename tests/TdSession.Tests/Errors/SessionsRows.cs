namespace TdSession.Tests.Errors;

/// <summary>What is wrong with <c>sessions</c>, down to the field of one session.</summary>
internal static class SessionsRows
{
    private static readonly JsonTemplate _valid = Valid.Sessions;

    public static IEnumerable<ErrorRow> All =>
    [
        Of("sessions: null", _valid.With("sessions", "null§"), ".sessions", "vector<session>", "Null"),
        Of("sessions: an object", _valid.With("sessions", "{§\"CANARY\":1}"), ".sessions", "vector<session>", "Object"),
        Of("sessions: a string", _valid.With("sessions", "\"CANARY\"§"), ".sessions", "vector<session>", "String"),
        Of("sessions: missing", _valid.Without("sessions").MarkedAtEnd(), ".sessions", "vector<session>", "nothing"),
        Of("sessions: twice", _valid.And("sessions", "[§]"), ".sessions", ErrorRow.Duplicate, ""),
        Of("inactive_session_ttl_days: out of range", _valid.With("inactive_session_ttl_days", "4815162342§"), ".inactive_session_ttl_days",
            "int32", "Number out of range"),
        Of("inactive_session_ttl_days: null", _valid.With("inactive_session_ttl_days", "null§"), ".inactive_session_ttl_days", "int32",
            "Null"),
        Of("inactive_session_ttl_days: twice", _valid.And("inactive_session_ttl_days", "180§"), ".inactive_session_ttl_days",
            ErrorRow.Duplicate, ""),
        Of("no type key", _valid.Without("_").MarkedAtEnd(), "", "a type key (_ or @type)", "nothing"),
        Of("another type", _valid.With("_", "\"session\"§"), "", "sessions", "session"),

        // A vector of things that are no sessions.
        Item("null", 0, "null§", "", "session", "Null"),
        Item("null, after others", 2, "null§", "", "session", "Null"),
        Item("a number", 1, "4815162342§", "", "session", "Number"),
        Item("a vector", 1, "[§]", "", "session", "Array"),
        Item("a string", 3, "\"CANARY\"§", "", "session", "String"),
        Item("no type key", 1, "{}§", "", "a type key (_ or @type)", "nothing"),
        Item("another known type", 1, "{\"_\":\"error\"§,\"code\":1,\"message\":\"CANARY\"}", "", "session", "error"),
        Item("a newer type", 1, "{\"_\":\"CANARY\"§}", "", "session", "an unknown type"),

        // A session with something wrong in it.
        Item("log_in_date", 3, Valid.Session.With("log_in_date", "\"CANARY\"§"), ".log_in_date", "int32",
            "String that is not a canonical decimal"),
        Item("ip_address", 0, Valid.Session.With("ip_address", "null§"), ".ip_address", "string", "Null"),
        Item("missing location", 20, Valid.Session.Without("location").MarkedAtEnd(), ".location", "string", "nothing"),
        Item("type", 16, Valid.Session.With("type", "{\"_\":\"ok\"§}"), ".type", ErrorRow.DeviceType, "ok"),
        Item("type, its key", 17, Valid.Session.With("type", "{\"_\":\"sessionTypeXbox\",\"_\":§1}"), ".type._", ErrorRow.Duplicate, ""),
        Item("device_type beside type", 1, Valid.Session.And("device_type", "null§"), ".device_type", ErrorRow.Duplicate, ""),
        Item("ip beside ip_address", 100, Valid.Session.And("ip", "\"CANARY\"§"), ".ip", ErrorRow.Duplicate, ""),
    ];

    private static ErrorRow Of(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<Sessions>("sessions." + name, input, "sessions" + place, expected, found);

    private static ErrorRow Item(string name, int index, string item, string place, string expected, string found) =>
        Of(
            $"sessions[{index}]: {name}",
            _valid.With("sessions", "[" + string.Concat(Enumerable.Repeat(Valid.Session + ",", index)) + item + "," + Valid.Session + "]"),
            $".sessions[{index}]" + place,
            expected,
            found);
}
