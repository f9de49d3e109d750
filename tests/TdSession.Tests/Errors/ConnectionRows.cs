namespace TdSession.Tests.Errors;

/// <summary>What is wrong with a connected bot or a connected website.</summary>
internal static class ConnectionRows
{
    private const string Decimal = "String that is not a canonical decimal";
    private const string Unicode = "String that is not valid Unicode";

    public static IEnumerable<ErrorRow> All =>
    [
        // The bot.
        Bot("bot_user_id: a word", Valid.BusinessBot.With("bot_user_id", "\"CANARY\"§"), ".bot_user_id", "int53", Decimal),
        Bot("bot_user_id: null", Valid.BusinessBot.With("bot_user_id", "null§"), ".bot_user_id", "int53", "Null"),
        Bot("bot_user_id: out of range", Valid.BusinessBot.With("bot_user_id", "48151623424815162342§"), ".bot_user_id", "int53",
            "Number out of range"),
        Bot("bot_user_id: missing", Valid.BusinessBot.Without("bot_user_id").MarkedAtEnd(), ".bot_user_id", "int53", "nothing"),
        Bot("bot_user_id: twice", Valid.BusinessBot.And("bot_user_id", "1§"), ".bot_user_id", ErrorRow.Duplicate, ""),
        Bot("rights: twice", Valid.BusinessBot.And("rights", "1").And("rights", "§\"CANARY\""), ".rights", ErrorRow.Duplicate, ""),
        Bot("recipients: a surrogate alone", Valid.BusinessBot.With("recipients", "[\"CANARY\\ud800\"§]"), "", "string", Unicode),
        Bot("no type key", Valid.BusinessBot.Without("@type").MarkedAtEnd(), "", "a type key (_ or @type)", "nothing"),
        Bot("another type", Valid.BusinessBot.With("@type", "\"businessConnectedBotInfo\"§"), "", "businessConnectedBot",
            "businessConnectedBotInfo"),

        // Its connection.
        Info("bot: null", Valid.BusinessBotInfo.With("bot", "null§"), ".bot", "businessConnectedBot", "Null"),
        Info("bot: a number", Valid.BusinessBotInfo.With("bot", "4815162342§"), ".bot", "businessConnectedBot", "Number"),
        Info("bot: missing", Valid.BusinessBotInfo.Without("bot").MarkedAtEnd(), ".bot", "businessConnectedBot", "nothing"),
        Info("bot: another type", Valid.BusinessBotInfo.With("bot", "{\"_\":\"ok\"§}"), ".bot", "businessConnectedBot", "ok"),
        Info("bot: an unknown type", Valid.BusinessBotInfo.With("bot", "{\"_\":\"CANARY\"§}"), ".bot", "businessConnectedBot",
            "an unknown type"),
        Info("bot: twice", Valid.BusinessBotInfo.And("bot", "{§}"), ".bot", ErrorRow.Duplicate, ""),
        Info("bot.bot_user_id", Valid.BusinessBotInfo.With("bot", Valid.BusinessBot.With("bot_user_id", "[§]")), ".bot.bot_user_id",
            "int53", "Array"),
        Info("bot.bot_user_id: missing", Valid.BusinessBotInfo.With("bot", Valid.BusinessBot.Without("bot_user_id").MarkedAtEnd()),
            ".bot.bot_user_id", "int53", "nothing"),
        Info("connection_date: null", Valid.BusinessBotInfo.With("connection_date", "null§"), ".connection_date", "int32", "Null"),
        Info("connection_date: out of range", Valid.BusinessBotInfo.With("connection_date", "4815162342§"), ".connection_date", "int32",
            "Number out of range"),
        Info("connection_date: missing", Valid.BusinessBotInfo.Without("connection_date").MarkedAtEnd(), ".connection_date", "int32",
            "nothing"),
        Info("device_model: missing", Valid.BusinessBotInfo.Without("device_model").MarkedAtEnd(), ".device_model", "string", "nothing"),
        Info("location: null", Valid.BusinessBotInfo.With("location", "null§"), ".location", "string", "Null"),
        Info("location: missing", Valid.BusinessBotInfo.Without("location").MarkedAtEnd(), ".location", "string", "nothing"),
        Info("another type", Valid.BusinessBotInfo.With("@type", "\"businessConnectedBot\"§"), "", "businessConnectedBotInfo",
            "businessConnectedBot"),
        Info("an unknown field twice", Valid.BusinessBotInfo.And("CANARY", "1").And("CANARY", "§2"), "", ErrorRow.Duplicate, ""),

        // The website.
        .. Valid.Website.Names.Where(name => name is not "@type" and not "ip_address").Select(name =>
            Website(name + ": missing", Valid.Website.Without(name).MarkedAtEnd(), "." + name, KindOf(name), "nothing")),
        .. Valid.Website.Names.Where(name => name != "@type").Select(name =>
            Website(name + ": null", Valid.Website.With(name, "null§"), "." + name, KindOf(name), "Null")),
        .. Valid.Website.Names.Where(name => name != "@type").Select(name =>
            Website(name + ": an array", Valid.Website.With(name, "[§\"CANARY\"]"), "." + name, KindOf(name), "Array")),
        Website("ip_address: missing", Valid.Website.Without("ip_address").MarkedAtEnd(), ".ip or ip_address", "string", "nothing"),
        Website("ip beside ip_address", Valid.Website.And("ip", "\"192.0.2.108 CANARY\"§"), ".ip", ErrorRow.Duplicate, ""),
        Website("ip_address beside ip", Valid.Website.Renamed("ip_address", "ip").And("ip_address", "\"192.0.2.108 CANARY\"§"),
            ".ip_address", ErrorRow.Duplicate, ""),
        Website("id: not canonical", Valid.Website.With("id", "\"CANARY\"§"), ".id", "int64", Decimal),
        Website("id: twice, once in escapes", Valid.Website.And("i\\u0064", "1§"), ".id", ErrorRow.Duplicate, ""),
        Website("log_in_date: out of range", Valid.Website.With("log_in_date", "4815162342§"), ".log_in_date", "int32",
            "Number out of range"),
        Website("location: a surrogate alone", Valid.Website.With("location", "\"CANARY\\ud800\"§"), ".location", "string", Unicode),
        Website("an unknown field twice", Valid.Website.And("region", "1").And("region", "§2"), ".region", ErrorRow.Duplicate, ""),
        Website("another type", Valid.Website.With("@type", "\"session\"§"), "", "connectedWebsite", "session"),

        // The list of websites.
        Websites("websites: null", Valid.Websites.With("websites", "null§"), "", "vector<connectedWebsite>", "Null"),
        Websites("websites: an object", Valid.Websites.With("websites", "{§\"CANARY\":1}"), "", "vector<connectedWebsite>", "Object"),
        Websites("websites: missing", Valid.Websites.Without("websites").MarkedAtEnd(), "", "vector<connectedWebsite>", "nothing"),
        Websites("websites: twice", Valid.Websites.And("websites", "[§]"), "", ErrorRow.Duplicate, ""),
        Websites("websites[0]: null", Valid.Websites.With("websites", "[null§]"), "[0]", "connectedWebsite", "Null"),
        Websites("websites[1]: a session", Valid.Websites.With("websites", $"[{Valid.Website},{{\"_\":\"session\"§}}]"), "[1]",
            "connectedWebsite", "session"),
        Websites("websites[1].id", Valid.Websites.With("websites", $"[{Valid.Website},{Valid.Website.With("id", "true§")}]"), "[1].id",
            "int64", "True"),
    ];

    private static string KindOf(string name) =>
        name is "id" ? "int64" : name is "bot_user_id" ? "int53" : name.EndsWith("_date", StringComparison.Ordinal) ? "int32" : "string";

    private static ErrorRow Bot(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<BusinessConnectedBot>("businessConnectedBot." + name, input, "businessConnectedBot" + place, expected, found);

    private static ErrorRow Info(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<BusinessConnectedBotInfo>("businessConnectedBotInfo." + name, input, "businessConnectedBotInfo" + place, expected,
            found);

    private static ErrorRow Website(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<ConnectedWebsite>("connectedWebsite." + name, input, "connectedWebsite" + place, expected, found);

    private static ErrorRow Websites(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<ConnectedWebsites>("connectedWebsites." + name, input, "connectedWebsites.websites" + place, expected, found);
}
