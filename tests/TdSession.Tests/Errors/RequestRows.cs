namespace TdSession.Tests.Errors;

/// <summary>Errors where any function, or a function with a certain answer, is expected.</summary>
internal static class RequestRows
{
    public static IEnumerable<ErrorRow> All =>
    [
        Of<TdFunction>("{\"@type\":\"ok\"§}", "Object", "Function", "ok"),
        Of<TdFunction>("{\"@type\":\"CANARY\"§}", "Object", "Function", "an unknown type"),
        Of<TdFunction>("{\"session_id\":\"4815162342\"}§", "Object", "a type key (_ or @type)", "nothing"),
        Of<TdFunction>("[§]", "Object", "Function", "Array"),
        Of<TdFunction>(Valid.TerminateSession.With("session_id", "\"CANARY\"§"), "terminateSession.session_id", "int64",
            "String that is not a canonical decimal"),
        Of<TdFunction<Ok>>("{\"@type\":\"getActiveSessions\"}§", "getActiveSessions", "a Function that returns Ok"),
        Of<TdFunction<Session>>(Valid.TerminateSession.MarkedAtEnd(), "terminateSession", "a Function that returns Session"),
        Of<TdFunction<Updates>>("{\"@type\":\"getActiveSessions\"}§", "getActiveSessions", "a Function that returns Updates"),
        Of<TdFunction<BusinessConnectedBotInfo>>("{\"_\":\"logOut\"}§", "logOut", "a Function that returns BusinessConnectedBotInfo"),
        Of<TdFunction<ConnectedWebsites>>("{\"_\":\"logOut\"}§", "logOut", "a Function that returns ConnectedWebsites"),
        Of<TdFunction<Sessions>>("{\"@type\":\"ok\"§}", "Object", "Function", "ok"),
    ];

    private static ErrorRow Of<T>(string input, string place, string expected, string? found = null) =>
        ErrorRow.Of<T>($"{typeof(T)}: {input}", input, place, expected, found ?? place);
}
