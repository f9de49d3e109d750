namespace TdSession.Tests.Errors;

/// <summary>What is wrong with an <c>error</c> or an <c>ok</c>.</summary>
internal static class AnswerRows
{
    public static IEnumerable<ErrorRow> All =>
    [
        Error("code: a word", Valid.Error.With("code", "\"CANARY\"§"), ".code", "int32", "String that is not a canonical decimal"),
        Error("code: null", Valid.Error.With("code", "null§"), ".code", "int32", "Null"),
        Error("code: out of range", Valid.Error.With("code", "4815162342§"), ".code", "int32", "Number out of range"),
        Error("code: missing", Valid.Error.Without("code").MarkedAtEnd(), ".code", "int32", "nothing"),
        Error("code: twice", Valid.Error.And("code", "1§"), ".code", ErrorRow.Duplicate, ""),
        Error("message: null", Valid.Error.With("message", "null§"), ".message", "string", "Null"),
        Error("message: an object", Valid.Error.With("message", "{§\"CANARY\":1}"), ".message", "string", "Object"),
        Error("message: missing", Valid.Error.Without("message").MarkedAtEnd(), ".message", "string", "nothing"),
        Error("message: twice, once in escapes", Valid.Error.And("m\\u0065ssage", "\"CANARY\"§"), ".message", ErrorRow.Duplicate, ""),
        Error("message: a surrogate alone", Valid.Error.With("message", "\"CANARY\\ud83d\"§"), ".message", "string",
            "String that is not valid Unicode"),
        Error("no type key", Valid.Error.Without("_").MarkedAtEnd(), "", "a type key (_ or @type)", "nothing"),
        Error("another type", Valid.Error.With("_", "\"ok\"§"), "", "error", "ok"),
        Ok("no type key", "{}§", "a type key (_ or @type)", "nothing"),
        Ok("another type", "{\"@type\":\"error\"§}", "ok", "error"),
        Ok("an unknown type", "{\"@type\":\"CANARY\"§}", "ok", "an unknown type"),
        Ok("a string", "\"ok\"§", "ok", "String"),
        Ok("type keys that disagree", "{\"_\":\"ok\",\"@type\":\"error\"§}", "ok", "error"),
        ErrorRow.Of<Ok>("ok: an unknown field twice", "{\"_\":\"ok\",\"a\":1,\"a\":§\"CANARY\"}", "ok.a", ErrorRow.Duplicate, ""),
        Ok("a surrogate alone in an unknown field", "{\"_\":\"ok\",\"a\":\"CANARY\\ud800\"§}", "string",
            "String that is not valid Unicode"),
    ];

    private static ErrorRow Error(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<Error>("error." + name, input, "error" + place, expected, found);

    private static ErrorRow Ok(string name, string input, string expected, string found) =>
        ErrorRow.Of<Ok>("ok: " + name, input, "ok", expected, found);
}
