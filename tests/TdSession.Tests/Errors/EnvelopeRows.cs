namespace TdSession.Tests.Errors;

/// <summary>What is wrong with an envelope: with what its sender attached, or with the object in it.</summary>
internal static class EnvelopeRows
{
    public static IEnumerable<ErrorRow> All =>
    [
        Of("@client_id: a word", Valid.Ok.And("@client_id", "\"CANARY\"§"), "ok.@client_id", "int32",
            "String that is not a canonical decimal"),
        Of("@client_id: a fraction", Valid.Ok.And("@client_id", "481516.2§"), "ok.@client_id", "int32",
            "Number that is not a canonical decimal"),
        Of("@client_id: out of range", Valid.Ok.And("@client_id", "4815162342§"), "ok.@client_id", "int32", "Number out of range"),
        Of("@client_id: an object", Valid.Ok.And("@client_id", "{§\"CANARY\":1}"), "ok.@client_id", "int32", "Object"),
        Of("@client_id: twice", Valid.Ok.And("@client_id", "1").And("@client_id", "§1"), "ok.@client_id", ErrorRow.Duplicate, ""),
        Of("@client_id: of a session", Valid.Session.And("@client_id", "true§"), "session.@client_id", "int32", "True"),
        Of("@client_id: of an unknown object", "{\"@type\":\"CANARY\",\"@client_id\":[§]}", "Object.@client_id", "int32", "Array"),
        Of("@extra: twice", Valid.Ok.And("@extra", "\"CANARY\"").And("@extra", "§\"CANARY\""), "ok.@extra", ErrorRow.Duplicate, ""),
        Of("@extra: twice, once in escapes", Valid.Error.And("@extra", "1").And("\\u0040extra", "§1"), "error.@extra",
            ErrorRow.Duplicate, ""),
        Of("@extra: a surrogate alone", Valid.Ok.And("@extra", "\"CANARY\\ud800\"§"), "ok.@extra", "string",
            "String that is not valid Unicode"),
        Of("@extra: a surrogate alone, deep down", Valid.Ok.And("@extra", "[1,{\"a\":[\"CANARY\\udc00\"§]}]"), "ok.@extra", "string",
            "String that is not valid Unicode"),
        Of("@extra: a surrogate alone in a name", Valid.Ok.And("@extra", "{\"CANARY\\udc00\":§1}"), "ok.@extra", "string",
            "String that is not valid Unicode"),
        Of("@extra: a byte that UTF-8 does not have", Valid.Ok.And("@extra", "[\"CANARY\uE0FF\"§]"), "ok.@extra", "string",
            "String that is not valid Unicode"),
        Of("no type key", "{\"@extra\":\"CANARY\",\"@client_id\":1}§", "Object", "a type key (_ or @type)", "nothing"),
        Of("nothing at all", "{}§", "Object", "a type key (_ or @type)", "nothing"),
        Of("a string", "\"CANARY\"§", "Object", "Object", "String"),
        Of("an array", "[§{}]", "Object", "Object", "Array"),
        Of("a session's date", Valid.Session.With("log_in_date", "\"CANARY\"§").And("@extra", "\"CANARY\""), "session.log_in_date", "int32",
            "String that is not a canonical decimal"),
        Of("a session's date in a list",
            Valid.Sessions.With("sessions", $"[{Valid.Session},{Valid.Session.With("log_in_date", "{§}")}]").And("@extra", "1"),
            "sessions.sessions[1].log_in_date", "int32", "Object"),
        Of("an update's session", Valid.Update.With("session", "\"CANARY\"§").And("@client_id", "1"), "updateUnconfirmedSession.session",
            "unconfirmedSession", "String"),
        Of("a request's argument", Valid.TerminateSession.With("session_id", "null§").And("@extra", "{\"CANARY\":1}"),
            "terminateSession.session_id", "int64", "Null"),
        Of("type keys that disagree", Valid.Ok.And("@extra", "1").And("@type", "\"error\"§"), "ok", "ok", "error"),
        Of("an unknown field twice", "{\"@extra\":1,\"@type\":\"updateOption\",\"a\":1,\"a\":§\"CANARY\"}", "Object.a",
            ErrorRow.Duplicate, ""),
    ];

    private static ErrorRow Of(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<TdEnvelope>("envelope: " + name, input, place, expected, found);
}
