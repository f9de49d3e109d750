namespace TdSession.Tests.Judge;

/// <summary>Enumerates valid and invalid messages.</summary>
internal static class Cases
{
    private static readonly string[] _wraps = Json(
        "§", "{'_':'ok','x':§}", "{'_':'ok','@extra':§}", "{'@type':'ok','x':[§,1]}", "{'@extra':{'a':§},'_':'ok'}", "{'_':§}",
        "{'_':'ok','@client_id':§}", "{'_':'error','code':§,'message':''}", "{'_':'error','code':1,'message':§}",
        "{'@type':'terminateSession','session_id':§}",
        "{'@type':'toggleSessionCanAcceptCalls','session_id':'1','can_accept_calls':§}", "{'_':'updateUnconfirmedSession','session':§}",
        "{'_':'unconfirmedSession','type':§,'date':1,'device_model':'','location':''}");

    private static readonly string[] _integers = Json(
        "{'_':'updateUnconfirmedSession','unconfirmed_session_count':§}", "{'_':'disconnectWebsite','website_id':§}",
        "{'_':'error','code':§,'message':''}", "{'_':'error','code':'§','message':''}", "{'@type':'terminateSession','session_id':§}",
        "{'@type':'terminateSession','session_id':'§'}", "{'_':'ok','@client_id':§}", "{'_':'ok','x':[§]}", "{'@type':'ok','@extra':§}");

    private static readonly string[] _texts = Json(
        "{'_':'error','code':1,'message':'§'}", "{'_':'ok','x':'a§'}", "{'_':'ok','§':1}", "{'_':'ok','@extra':{'§':'§'}}",
        "{'_':'x§'}", "{'_':'ok','x':['\\ud83d§']}");

    /// <summary>A value for every rule of RFC 8259, and values that break the rule.</summary>
    private static readonly string[] _values =
    [
        "", " ", "null", "true", "false", "nul", "nulll", "True", "NULL", "NaN", "Infinity", "-Infinity", "undefined", "1", "-1", "0", "-0",
        "00", "01", "-01", "1.", ".1", "1.0", "1.0e", "1e5", "1E+5", "1e-5", "1e",
        "1e+", "+1", "--1", "-", "0x1", "1_000", "1 2", "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
        "1e400", "1e9999999999", "0.10", "123456789012345678901234567890", "\"\"", "\"a\"", "\"", "\"\\\"", "\"\\\"\"", "\"\\/\"",
        "\"\\b\\f\\n\\r\\t\"", "\"\\a\"", "\"\\x41\"", "\"\\u00\"", "\"\\u004\"", "\"\\u0041\"",
        "\"\\u00e9\"", "\"\\U0041\"", "\"\\uD83D\\uDE00\"", "\"\\ud83d\"", "\"\\ude00\\ud83d\"", "\"\\ud83dx\"", "\"\n\"", "\"\t\"",
        "\"\0\"", "\"\u007f\"", "\"é日😀\"", "\"\u2028\"", "\"\ufeff\"", "'a'", "a", "\"a\"\"b\"", "\"1\"", "\"-0\"", "\" 1\"",
        "[]", "[ ]", "[1]", "[1,]", "[,1]", "[,]", "[1 2]", "[1,,2]", "[", "]", "[1", "[1]]", "[[]", "[\"a\",null,true,{}]", "[1\n]",
        "[\f]", "[/**/]", "[//\n]", "{}", "{ }", "{\"a\":1}", "{\"a\":1,}", "{,\"a\":1}", "{\"a\"}",
        "{\"a\":}", "{\"a\" 1}", "{\"a\"::1}", "{a:1}", "{1:1}", "{'a':1}", "{null:1}", "{\"a\":1 \"b\":2}", "{\"a\":1,\"a\":2}",
        "{\"\":0}", "{\"a\":{\"b\":[{}]}}", "{", "}", "{\"a\":1", "{[]:1}", "{\"a\":1}}", "{\"_\":\"ok\"}",
        "{\"@type\":\"sessionTypeDevice\",\"session_id\":1}", "{\"@type\":\"sessionTypeNew\",\"a\":1}",
        "{\"@type\":\"sessionTypeConnectedBot\",\"bot_user_id\":\"5\"}", "{\"_\":\"error\"}", "\"ok\"", "\"error\"",
        "{\"_\":\"unconfirmedSession\",\"id\":\"1\",\"log_in_date\":1,\"device_model\":\"\",\"location\":\"\"}", "\ufeff1", "1\ufeff", "1;",
        "1,", "1:", "*", "\\", "\u00a0", "\u0085", "1\u2028",
        new string('[', 60) + new string(']', 60), new string('[', 63) + new string(']', 63), new string('[', 64) + new string(']', 64),
        new string('[', 70) + new string(']', 70),
    ];

    private static readonly string[][] _members =
    [
        ["'_':'ok'", "'@type':'ok'", "'@extra':1", "'@client_id':2", "'x':[]", "'x':1", "'_':'error'", "'':0"],
        ["'_':'error'", "'@type':'error'", "'code':1", "'code':'1'", "'message':'m'", "'\\u006dessage':''", "'x':1", "'@extra':{}"],
        ["'_':'toggleSessionCanAcceptCalls'", "'session_id':'1'", "'session_id':-1", "'can_accept_calls':true", "'can_accept_calls':1",
            "'@type':'toggleSessionCanAcceptCalls'", "'@client_id':'3'"],
        ["'_':'unconfirmedSession'", "'id':1", "'type':{'_':'sessionTypeDevice','session_id':1}", "'log_in_date':2", "'date':2",
            "'device_model':'d'", "'location':'l'", "'x':1"],
        ["'_':'updateUnconfirmedSession'", "'session':null",
            "'session':{'_':'unconfirmedSession','id':1,'log_in_date':1,'device_model':'','location':''}", "'unconfirmed_session_count':1",
            "'@type':'x'", "'y':{'a':1,'a':2}"],
        ["'_':'sessionTypeMac'", "'@type':'sessionDeviceTypeMac'", "'@type':'sessionTypeMac'", "'a':1", "'b':2", "'@extra':[1]"],
        ["'_':'updateOption'", "'@type':'updateOption'", "'b':1", "'a':'\\u00e9'", "'a':'é'", "'c':{'y':1.0}", "'@extra':'e'"],
    ];

    private static readonly string[] _tokens = ["{", "}", "[", "]", ",", ":", "\"_\"", "\"ok\"", "\"a\"", "1"];

    private static readonly string[] _inner = ["}", ",", "\"a\":", "\"@extra\":", "\"@type\":", "\"ok\"", "1", "[", "]", "{"];

    /// <summary>All token sequences up to a length, also after the start of a message. The shortest are first.</summary>
    public static IEnumerable<string> Tokens =>
        Sequences(_tokens, 8).Zip(Sequences(_inner, 8)).SelectMany(pair => new[] { pair.First, "{\"_\":\"ok\"" + pair.Second });

    /// <summary>All permutations, omissions and duplications of the members of the small types.</summary>
    public static IEnumerable<string> Members =>
        _members.SelectMany(members =>
            Sequences(members, members.Length == 8 ? 5 : 6, ",").Select(sequence => $"{{{sequence.Replace('\'', '"')}}}"));

    /// <summary>All numbers up to five characters, wherever a number can be.</summary>
    public static IEnumerable<string> Numbers =>
        Sequences(["0", "1", "9", "-", "+", ".", "e", "E"], 5).SelectMany(number => In(_integers, number));

    /// <summary>All escapes of a code unit, wherever a text can be.</summary>
    public static IEnumerable<string> Escapes =>
        Enumerable.Range(0, 0x10000)
            .SelectMany(unit => In(_texts, "\\u" + unit.ToString(unit % 2 == 0 ? "x4" : "X4", CultureInfo.InvariantCulture)));

    /// <summary>Values of every kind wherever a value can be, alone and followed by another.</summary>
    public static IEnumerable<string> Values =>
        _values.Concat(_values.SelectMany(one => _values.Select(other => $"[{one},{other}]"))).SelectMany(value => In(_wraps, value));

    private static string[] Json(params string[] texts) => [.. texts.Select(text => text.Replace('\'', '"'))];

    private static IEnumerable<string> In(string[] wraps, string value) => wraps.Select(wrap => wrap.Replace("§", value));

    private static IEnumerable<string> Sequences(string[] items, int maxLength, string separator = "")
    {
        for (var (length, count) = (1, (long)items.Length); length <= maxLength; length++, count *= items.Length)
        {
            for (var number = 0L; number < count; number++)
            {
                var rest = number;
                yield return string.Join(separator, Enumerable.Range(0, length).Select(_ =>
                {
                    var item = items[rest % items.Length];
                    rest /= items.Length;
                    return item;
                }));
            }
        }
    }
}
