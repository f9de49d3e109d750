namespace TdSession.Tests.Errors;

/// <summary>Errors in envelopes: in the fields that the sender attached, or in the object.</summary>
internal static class EnvelopeRows
{
    private const string Unicode = "String that is not valid Unicode";

    public static IEnumerable<ErrorRow> All =>
    [
        Ok("@client_id", "\"CANARY\"§", "int32", "String that is not a canonical decimal"),
        Ok("@client_id", "481516.2§", "int32", "Number that is not a canonical decimal"),
        Ok("@client_id", "4815162342§", "int32", "Number out of range"),
        Ok("@client_id", "{§\"CANARY\":1}", "int32", "Object"),
        Of(Valid.Ok.And("@client_id", "1").And("@client_id", "§1"), "ok.@client_id", ErrorRow.Duplicate, ""),
        Of(Valid.Session.And("@client_id", "true§"), "session.@client_id", "int32", "True"),
        Of("{\"@type\":\"CANARY\",\"@client_id\":[§]}", "Object.@client_id", "int32", "Array"),
        Of(Valid.Ok.And("@extra", "\"CANARY\"").And("@extra", "§\"CANARY\""), "ok.@extra", ErrorRow.Duplicate, ""),
        Of(Valid.Error.And("@extra", "1").And("\\u0040extra", "§1"), "error.@extra", ErrorRow.Duplicate, ""),
        Ok("@extra", "\"CANARY\\ud800\"§", "string", Unicode),
        Ok("@extra", "[1,{\"a\":[\"CANARY\\udc00\"§]}]", "string", Unicode),
        Ok("@extra", "{\"CANARY\\udc00\":§1}", "string", Unicode),
        Ok("@extra", "[\"CANARY\uE0FF\"§]", "string", Unicode),
        Of("{\"@extra\":\"CANARY\",\"@client_id\":1}§", "Object", "a type key (_ or @type)", "nothing"),
        Of("{}§", "Object", "a type key (_ or @type)", "nothing"),
        Of("\"CANARY\"§", "Object", "Object", "String"),
        Of("[§{}]", "Object", "Object", "Array"),
        Of(Valid.Session.With("log_in_date", "\"CANARY\"§").And("@extra", "\"CANARY\""), "session.log_in_date", "int32",
            "String that is not a canonical decimal"),
        Of(Valid.Sessions.With("sessions", $"[{Valid.Session},{Valid.Session.With("log_in_date", "{§}")}]").And("@extra", "1"),
            "sessions.sessions[1].log_in_date", "int32", "Object"),
        Of(Valid.Update.With("session", "\"CANARY\"§").And("@client_id", "1"), "updateUnconfirmedSession.session", "unconfirmedSession",
            "String"),
        Of(Valid.TerminateSession.With("session_id", "null§").And("@extra", "{\"CANARY\":1}"), "terminateSession.session_id", "int64",
            "Null"),
        Of(Valid.Ok.And("@extra", "1").And("@type", "\"error\"§"), "ok", "ok", "error"),
        Of("{\"@extra\":1,\"@type\":\"updateOption\",\"a\":1,\"a\":§\"CANARY\"}", "Object.a", ErrorRow.Duplicate, ""),
    ];

    private static ErrorRow Ok(string field, string value, string expected, string found) =>
        Of(Valid.Ok.And(field, value), "ok." + field, expected, found);

    private static ErrorRow Of(string input, string place, string expected, string found) =>
        ErrorRow.Of<TdEnvelope>("envelope: " + input, input, place, expected, found);
}
