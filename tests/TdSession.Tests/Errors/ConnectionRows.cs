namespace TdSession.Tests.Errors;

/// <summary>Errors in connected bots and connected websites.</summary>
internal static class ConnectionRows
{
    private const string Unicode = "String that is not valid Unicode";

    private static readonly JsonTemplate _bot = Valid.BusinessBot;
    private static readonly JsonTemplate _info = Valid.BusinessBotInfo;

    public static IEnumerable<ErrorRow> All =>
    [
        Of<BusinessConnectedBot>("rights: twice", _bot.And("rights", "1").And("rights", "§\"CANARY\""), ".rights", ErrorRow.Duplicate, ""),
        Of<BusinessConnectedBot>("recipients", _bot.With("recipients", "[\"CANARY\\ud800\"§]"), "", "string", Unicode),
        Of<BusinessConnectedBotInfo>("bot: another type", _info.With("bot", "{\"_\":\"ok\"§}"), ".bot", "businessConnectedBot", "ok"),
        Of<BusinessConnectedBotInfo>("bot: an unknown type", _info.With("bot", "{\"_\":\"CANARY\"§}"), ".bot", "businessConnectedBot",
            "an unknown type"),
        Of<BusinessConnectedBotInfo>("bot.bot_user_id", _info.With("bot", _bot.With("bot_user_id", "[§]")), ".bot.bot_user_id", "int53",
            "Array"),
        Of<BusinessConnectedBotInfo>("bot.bot_user_id: missing", _info.With("bot", _bot.Without("bot_user_id").MarkedAtEnd()),
            ".bot.bot_user_id", "int53", "nothing"),
        Of<ConnectedWebsite>("ip beside ip_address", Valid.Website.And("ip", "\"192.0.2.108 CANARY\"§"), ".ip", ErrorRow.Duplicate, ""),
        Of<ConnectedWebsite>("ip_address beside ip",
            Valid.Website.Renamed("ip_address", "ip").And("ip_address", "\"192.0.2.108 CANARY\"§"), ".ip_address", ErrorRow.Duplicate, ""),
        Of<ConnectedWebsite>("id: twice, once in escapes", Valid.Website.And("i\\u0064", "1§"), ".id", ErrorRow.Duplicate, ""),
        Of<ConnectedWebsite>("location", Valid.Website.With("location", "\"CANARY\\ud800\"§"), ".location", "string", Unicode),
        Websites("null§", "", "connectedWebsite", "Null"),
        Websites("{\"_\":\"session\"§}", "", "connectedWebsite", "session"),
        Websites(Valid.Website.With("id", "true§"), ".id", "int64", "True"),
    ];

    private static ErrorRow Websites(string second, string place, string expected, string found) =>
        Of<ConnectedWebsites>($"websites[1]{place}: {found}", Valid.Websites.With("websites", $"[{Valid.Website},{second}]"),
            ".websites[1]" + place, expected, found);

    private static ErrorRow Of<T>(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<T>($"{typeof(T).Name}.{name}", input, $"{char.ToLowerInvariant(typeof(T).Name[0])}{typeof(T).Name.Substring(1)}{place}",
            expected, found);
}
