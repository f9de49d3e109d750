namespace TdSession.Tests.Errors;

/// <summary>Texts that are not JSON.</summary>
internal static class SyntaxRows
{
    private const string NoTokens =
        "The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.";
    private const string Invalid = "invalid JSON";
    private const string Incomplete = "the JSON is incomplete";
    private const string TooDeep = "JSON in more than 64 levels";
    private const string Open =
        "Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.";

    public static IEnumerable<ErrorRow> All =>
    [
        Outside("empty", "§", NoTokens),
        Outside("white space only", " \t\r\n  §", NoTokens),
        Cut("an open object", "{§", Open),
        Cut("ends in a string", "{\"_\":\"ok\",\"a\":\"CANARY§", "Expected end of string, but instead reached end of data."),
        Cut("ends after a name", "{\"_\":\"ok\",\"CANARY\"§", "Expected a value, but instead reached end of data."),
        Cut("ends after a value", "{\"_\":\"ok\",\"a\":\"CANARY\"§", Open),
        Cut("ends after a comma", "{\"_\":\"ok\",\"a\":\"CANARY\"§,",
            "Expected start of a property name or value, but instead reached end of data."),
        Cut("ends in a list", "{\"_\":\"ok\",\"a\":[\"CANARY\"§", Open),
        Behind("a second value", Valid.Ok + "§{}", "'{' is invalid after a single JSON value. Expected end of data."),
        Behind("a word at the end", Valid.Ok + "\n §CANARY", "'C' is invalid after a single JSON value. Expected end of data."),
        Behind("a comma at the end", Valid.Ok + "§,", "',' is invalid after a single JSON value. Expected end of data."),
        Behind("a NUL at the end", Valid.Ok + "§\0", "'0x00' is invalid after a single JSON value. Expected end of data."),
        Of("a comma before the end of an object", Valid.Ok.And("a", "\"CANARY\"").ToString().Replace("\"}", "\",§}"),
            "The JSON object contains a trailing comma at the end which is not supported in this mode."),
        Of("a comma before the end of a list", "{\"_\":\"ok\",\"a\":[\"CANARY\",§]}",
            "The JSON array contains a trailing comma at the end which is not supported in this mode."),
        Of("a comment", "{\"_\":\"ok\"§/*CANARY*/}", "'/' is invalid after a value."),
        Of("a comment to the end of the line", "{\"_\":\"ok\",§//CANARY\n\"a\":1}", "'/' is an invalid start of a property name."),
        Of("single quotes", "{§'_':'CANARY'}", "''' is an invalid start of a property name."),
        Of("a name without quotes", "{§_:\"CANARY\"}", "'_' is an invalid start of a property name."),
        Of("no colon", "{\"_\" §\"CANARY\"}", "'\"' is invalid after a property name. Expected a ':'."),
        Of("no comma", "{\"_\":\"ok\"§\"CANARY\":1}", "'\"' is invalid after a value."),
        Of("a line break in a string", "{\"_\":\"ok\",\"a\":\"CANARY§\n\"}", "'0x0A' is invalid within a JSON string."),
        Of("an unknown escape", "{\"_\":\"ok\",\"a\":\"CANARY\\§q\"}", "'q' is an invalid escapable character within a JSON string."),
        Of("an escape that is not hexadecimal", "{\"_\":\"ok\",\"a\":\"CANARY\\u00§GG\"}",
            "'G' is not a hex digit following '\\u' within a JSON string."),
        Of("a number with a leading zero", "{\"_\":\"ok\",\"a\":0§481516}", "Invalid leading zero before '4'."),
        Of("a number with a plus sign", "{\"_\":\"ok\",\"a\":§+481516}", "'+' is an invalid start of a value."),
        Of("a number that goes on as a word", "{\"_\":\"ok\",\"a\":481516§CANARY}", "'C' is an invalid end of a number."),
        Of("a number without digits", "{\"_\":\"ok\",\"a\":-§}",
            "'}' is invalid within a number, immediately after a sign character ('+' or '-'). Expected a digit ('0'-'9')."),
        Of("NaN", "{\"_\":\"ok\",\"a\":§NaN}", "'N' is an invalid start of a value."),
        Of("mismatched brackets", "{\"_\":\"ok\",\"a\":[1§}}", "'}' is invalid without a matching open."),
        Of("a value that is missing", "{\"_\":\"ok\",\"a\":§}", "'}' is an invalid start of a value."),
        Of("a byte that UTF-8 does not have, outside of strings", "{\"_\":\"ok\",§\uE0FF}",
            "'0xFF' is an invalid start of a property name."),
        Deep("too deep by one", $"{{\"_\":\"ok\",\"a\":{new string('[', 63)}§[{new string(']', 64)}}}",
            "The maximum configured depth of 64 has been exceeded. Cannot read next JSON array."),
        Deep("too deep by a megabyte", $"{{\"_\":\"ok\",\"a\":{new string('[', 63)}§{new string('[', 1_000_000)}",
            "The maximum configured depth of 64 has been exceeded. Cannot read next JSON array."),
        Deep("too deep by objects", $"{{\"_\":\"ok\",\"a\":{Repeat("{\"a\":", 63)}§{Repeat("{\"a\":", 100)}",
            "The maximum configured depth of 64 has been exceeded. Cannot read next JSON object."),
        ErrorRow.Syntax<TdEnvelope>("syntax: an envelope with an open extra",
            Valid.Ok.And("@extra", "[\"CANARY\"§").ToString().TrimEnd('}'), Open, "ok.@extra", Incomplete),
        ErrorRow.Syntax<TdEnvelope>("syntax: an envelope with a too deep extra",
            Valid.Ok.And("@extra", new string('[', 63) + "§" + new string('[', 100)),
            "The maximum configured depth of 64 has been exceeded. Cannot read next JSON array.", "ok.@extra", TooDeep),
        ErrorRow.Syntax<Session>("syntax: a session that ends early", Valid.Session.ToString().TrimEnd('}') + "§", Open, "session",
            Incomplete),
        ErrorRow.Syntax<Sessions>("syntax: a list with a comma too many", Valid.Sessions.With("sessions", $"[{Valid.Session},§]"),
            "The JSON array contains a trailing comma at the end which is not supported in this mode.", "sessions.sessions[1]", Invalid),
        ErrorRow.Syntax<Session>("syntax: a misspelt literal", Valid.Session.With("is_current", "tru§CANARY"),
            "'truC", "session.is_current", Invalid),
    ];

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static ErrorRow Of(string name, string input, string ofSerializer, string problem = Invalid) =>
        ErrorRow.Syntax<TdObject>("syntax: " + name, input, ofSerializer, PlaceIn(input), problem);

    private static ErrorRow Cut(string name, string input, string ofSerializer) => Of(name, input, ofSerializer, Incomplete);

    private static ErrorRow Deep(string name, string input, string ofSerializer) => Of(name, input, ofSerializer, TooDeep);

    private static ErrorRow Outside(string name, string input, string ofSerializer) =>
        Of(name, input, ofSerializer, Incomplete).OutsideOfValue();

    private static ErrorRow Behind(string name, string input, string ofSerializer) =>
        Of(name, input, ofSerializer).OutsideOfValue();

    private static string PlaceIn(string input) => input.StartsWith("{\"_\":\"ok\"", StringComparison.Ordinal) ? "ok" : "Object";
}
