using TdSession.InteropTests.SchemaDrift;

namespace TdSession.InteropTests.Requests;

/// <summary>Each request of TdSession, with typical and extreme arguments, and each kind of <c>@extra</c>.</summary>
internal static class RequestCatalog
{
    private const long FirstIntegerThatDoubleLacks = (1L << 53) + 1;

    private static readonly long[] _sessionIds =
        [0, 1, -1, -5063855132436336703, FirstIntegerThatDoubleLacks, long.MaxValue, long.MinValue];
    private static readonly long[] _botUserIds = [0, 1, -1, 9007199254740991, -9007199254740991];
    private static readonly int[] _days = [0, 1, 183, 366, 367, -1, int.MaxValue, int.MinValue];
    private static readonly string[] _links =
    [
        "tg://login?token=AAECAwQ",
        "",
        "not a link",
        "\0\u0001\b\t\n\f\r\u001f \"\\/<>&'+\u007f\u0080é\u2028\u2029\ufeff\uffff\U0001f600\U0010ffff",
        new string('x', 100_000),
    ];

    /// <summary>JSON of an app. TDLib copies the tokens of numbers, and writes texts again.</summary>
    private static readonly string[] _extras =
    [
        "null", "true", "false", "0", "-1", "1.50", "1E5", "123456789012345678901234567890", "9007199254740993", "-9223372036854775808",
        "\"\"", "\"request 7\"", "\"9223372036854775807\"", """ "\u0000\u001f\"\\\/\b\f\n\r\té\ud83d\ude00\u2028<>&'+" """,
        "[]", "{}", "[null,[],{},\"\",0,[[[]]]]", """ {"a":{"b":[1,2,{"c":null}]},"":0} """,
        """ {"@type":"session","_":"session","id":1,"@extra":2,"@client_id":3} """,
        new string('[', 40) + new string(']', 40),
    ];

    public static IReadOnlyList<TdFunction> Requests { get; } =
    [
        new GetActiveSessions(),
        new GetCurrentState(),
        new TerminateAllOtherSessions(),
        .. _sessionIds.Select(id => new TerminateSession(id)),
        .. _sessionIds.Select(id => new ConfirmSession(id)),
        .. _sessionIds.Select(id => new ToggleSessionCanAcceptCalls(id, true)),
        .. _sessionIds.Select(id => new ToggleSessionCanAcceptCalls(id, false)),
        .. _sessionIds.Select(id => new ToggleSessionCanAcceptSecretChats(id, true)),
        .. _sessionIds.Select(id => new ToggleSessionCanAcceptSecretChats(id, false)),
        .. _days.Select(days => new SetInactiveSessionTtl(days)),
        .. _links.Select(link => new ConfirmQrCodeAuthentication(link)),
        .. _botUserIds.Select(id => new ConfirmBusinessConnectedBot(id)),
        .. _botUserIds.Select(id => new DeleteBusinessConnectedBot(id)),
        new GetBusinessConnectedBot(),
        new GetConnectedWebsites(),
        new DisconnectAllWebsites(),
        new LogOut(),
        .. _sessionIds.Select(id => new DisconnectWebsite(id)),
    ];

    /// <summary>Gets each request, and one without a record, without and with each kind of <c>@extra</c>.</summary>
    public static IEnumerable<TdEnvelope> Envelopes =>
        from request in Requests.Append<TdObject>(new UnrecognizedObject("getMe"))
        from extra in _extras.Select(json => (JsonElement?)JsonElement.Parse(json)).Prepend(null)
        select new TdEnvelope { Object = request, Extra = extra };

    public static IEnumerable<TdFunction> KnownTo(TdSchema schema) => Requests.Where(request => IsKnownTo(schema, request));

    public static bool IsKnownTo(TdSchema schema, TdObject request) =>
        request is UnrecognizedObject || ModelSchema.Has(schema, request.GetType());
}
