namespace TdSession.Tests.Errors;

/// <summary>Errors in the items of <c>sessions</c> and <c>updates</c>, and in their fields.</summary>
internal static class ListRows
{
    private const string NotDecimal = "String that is not a canonical decimal";

    public static IEnumerable<ErrorRow> All =>
    [
        Session(0, "null§", "", "session", "Null"),
        Session(2, "null§", "", "session", "Null"),
        Session(1, "4815162342§", "", "session", "Number"),
        Session(1, "[§]", "", "session", "Array"),
        Session(3, "\"CANARY\"§", "", "session", "String"),
        Session(1, "{}§", "", "a type key (_ or @type)", "nothing"),
        Session(1, "{\"_\":\"error\"§,\"code\":1,\"message\":\"CANARY\"}", "", "session", "error"),
        Session(1, "{\"_\":\"CANARY\"§}", "", "session", "an unknown type"),
        Session(3, Valid.Session.With("log_in_date", "\"CANARY\"§"), ".log_in_date", "int32", NotDecimal),
        Session(0, Valid.Session.With("ip_address", "null§"), ".ip_address", "string", "Null"),
        Session(20, Valid.Session.Without("location").MarkedAtEnd(), ".location", "string", "nothing"),
        Session(16, Valid.Session.With("type", "{\"_\":\"ok\"§}"), ".type", ErrorRow.DeviceType, "ok"),
        Session(17, Valid.Session.With("type", "{\"_\":\"sessionTypeXbox\",\"_\":§1}"), ".type._", ErrorRow.Duplicate, ""),
        Session(1, Valid.Session.And("device_type", "null§"), ".device_type", ErrorRow.Duplicate, ""),
        Session(100, Valid.Session.And("ip", "\"CANARY\"§"), ".ip", ErrorRow.Duplicate, ""),
        Update(0, "null§", "", "Object", "Null"),
        Update(2, "\"CANARY\"§", "", "Object", "String"),
        Update(1, "{\"CANARY\":1}§", "", "a type key (_ or @type)", "nothing"),
        Update(1, Valid.Update.With("session", Valid.UnconfirmedSession.With("id", "\"CANARY\"§")), ".session.id", "int64", NotDecimal),
        Update(1, "{\"_\":\"updateOption\",\"CANARY\":1,\"CANARY\":§2}", "", ErrorRow.Duplicate, ""),
    ];

    private static ErrorRow Session(int index, string item, string place, string expected, string found) =>
        Of<Sessions>("sessions", index, Valid.Session, item, place, expected, found);

    private static ErrorRow Update(int index, string item, string place, string expected, string found) =>
        Of<Updates>("updates", index, Valid.Update, item, place, expected, found);

    private static ErrorRow Of<T>(string list, int index, string valid, string item, string place, string expected, string found)
    {
        var items = string.Join(",", [.. Enumerable.Repeat(valid, index), item, valid]);
        return ErrorRow.Of<T>($"{list}[{index}]{place}: {found} in {(item.Length < 100 ? item : "an item")}",
            new JsonTemplate(("_", $"\"{list}\""), (list, $"[{items}]")), $"{list}.{list}[{index}]{place}", expected, found);
    }
}
