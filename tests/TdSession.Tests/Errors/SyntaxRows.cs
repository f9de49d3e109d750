namespace TdSession.Tests.Errors;

/// <summary>Texts that are not JSON.</summary>
internal static class SyntaxRows
{
    private const string Incomplete = "the JSON is incomplete";
    private const string TooDeep = "JSON in more than 64 levels";

    public static IEnumerable<ErrorRow> All =>
    [
        Of("empty", "§", Incomplete).OutsideOfValue(),
        Of("white space only", " \t\r\n  §", Incomplete).OutsideOfValue(),
        Of("an open object", "{§", Incomplete),
        Of("ends in a string", "{\"_\":\"ok\",\"a\":\"CANARY§", Incomplete),
        Of("ends after a name", "{\"_\":\"ok\",\"CANARY\"§", Incomplete),
        Of("ends after a value", "{\"_\":\"ok\",\"a\":\"CANARY\"§", Incomplete),
        Of("ends after a comma", "{\"_\":\"ok\",\"a\":\"CANARY\"§,", Incomplete),
        Of("ends in a list", "{\"_\":\"ok\",\"a\":[\"CANARY\"§", Incomplete),
        Of("a second value", Valid.Ok + "§{}").OutsideOfValue(),
        Of("a word at the end", Valid.Ok + "\n §CANARY").OutsideOfValue(),
        Of("a literal at the end", Valid.Ok + " §nCANARY").OutsideOfValue(),
        Of("a comma at the end", Valid.Ok + "§,").OutsideOfValue(),
        Of("a NUL at the end", Valid.Ok + "§\0").OutsideOfValue(),
        Of("a comma before the end of an object", "{\"_\":\"ok\",\"a\":\"CANARY\",§}"),
        Of("a comma before the end of a list", "{\"_\":\"ok\",\"a\":[\"CANARY\",§]}"),
        Of("a comment", "{\"_\":\"ok\"§/*CANARY*/}"),
        Of("a comment to the end of the line", "{\"_\":\"ok\",§//CANARY\n\"a\":1}"),
        Of("single quotes", "{§'_':'CANARY'}"),
        Of("a name without quotes", "{§_:\"CANARY\"}"),
        Of("no colon", "{\"_\" §\"CANARY\"}"),
        Of("no comma", "{\"_\":\"ok\"§\"CANARY\":1}"),
        Of("a line break in a string", "{\"_\":\"ok\",\"a\":\"CANARY§\n\"}"),
        Of("an unknown escape", "{\"_\":\"ok\",\"a\":\"CANARY\\§q\"}"),
        Of("an escape that is not hexadecimal", "{\"_\":\"ok\",\"a\":\"CANARY\\u00§GG\"}"),
        Of("a number with a leading zero", "{\"_\":\"ok\",\"a\":0§481516}"),
        Of("a number with a plus sign", "{\"_\":\"ok\",\"a\":§+481516}"),
        Of("a number that goes on as a word", "{\"_\":\"ok\",\"a\":481516§CANARY}"),
        Of("a number without digits", "{\"_\":\"ok\",\"a\":-§}"),
        Of("NaN", "{\"_\":\"ok\",\"a\":§NaN}"),
        Of("mismatched brackets", "{\"_\":\"ok\",\"a\":[1§}}"),
        Of("a missing value", "{\"_\":\"ok\",\"a\":§}"),
        Of("invalid UTF-8 outside of strings", "{\"_\":\"ok\",§\uE0FF}"),
        Of("too deep by one", $"{{\"_\":\"ok\",\"a\":{new string('[', 63)}§[{new string(']', 64)}}}", TooDeep),
        Of("too deep by a megabyte", $"{{\"_\":\"ok\",\"a\":{new string('[', 63)}§{new string('[', 1_000_000)}", TooDeep),
        Of("too deep by objects", $"{{\"_\":\"ok\",\"a\":{Repeat("{\"a\":", 63)}§{Repeat("{\"a\":", 100)}", TooDeep),
        Of<TdEnvelope>("an open extra", Valid.Ok.And("@extra", "[\"CANARY\"§").ToString().TrimEnd('}'), "ok.@extra", Incomplete),
        Of<TdEnvelope>("a too deep extra", Valid.Ok.And("@extra", new string('[', 63) + "§" + new string('[', 100)), "ok.@extra", TooDeep),
        Of<Session>("a session that ends early", Valid.Session.ToString().TrimEnd('}') + "§", "session", Incomplete),
        Of<Sessions>("a list with a comma too many", Valid.Sessions.With("sessions", $"[{Valid.Session},§]"), "sessions.sessions[1]"),

        // System.Text.Json quotes the text where a literal seems to begin. TdSession doesn't pass that on.
        Of("a misspelt literal", "{\"_\":\"ok\",\"a\":t§192.0.2.108 CANARY}"),
        Of("a misspelt literal in a list", "{\"_\":\"ok\",\"a\":[f§CANARY 192.0.2.108]}"),
        Of("a misspelt literal for a type", "{\"_\":tru§CANARY}"),
        Of("a misspelt literal instead of an object", "n§ginx 192.0.2.108 CANARY").OutsideOfValue(),
        Of<TdEnvelope>("a misspelt extra", "{\"_\":\"ok\",\"@extra\":n§CANARY}", "ok"),
        Of<TdEnvelope>("an extra that goes on", Valid.Session.And("@extra", "null§CANARY"), "session"),
        Of<Session>("a misspelt flag", Valid.Session.With("is_current", "tru§CANARY"), "session.is_current"),
        Of<TdObject>("a misspelt text", Valid.Session.With("ip_address", "f§192.0.2.108 CANARY"), "session.ip_address"),
        Of<TdObject>("a misspelt text in a list", Valid.Sessions.With("sessions", $"[{Valid.Session.With("location", "n§CANARY")}]"),
            "sessions.sessions[0].location"),
    ];

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static ErrorRow Of(string name, string input, string problem = ErrorRow.Invalid) =>
        Of<TdObject>(name, input, input.StartsWith("{\"_\":\"ok\"", StringComparison.Ordinal) ? "ok" : "Object", problem);

    private static ErrorRow Of<T>(string name, string input, string place, string problem = ErrorRow.Invalid) =>
        ErrorRow.Syntax<T>("syntax: " + name, input, place, problem);
}
