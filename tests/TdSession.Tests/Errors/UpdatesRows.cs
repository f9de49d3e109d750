namespace TdSession.Tests.Errors;

/// <summary>What is wrong with <c>updates</c>, down to the field of one update.</summary>
internal static class UpdatesRows
{
    private static readonly JsonTemplate _valid = Valid.Updates;
    private static readonly string _wrongId = Valid.UnconfirmedSession.With("id", "\"CANARY\"§");

    public static IEnumerable<ErrorRow> All =>
    [
        Of("updates: null", _valid.With("updates", "null§"), ".updates", "vector<Object>", "Null"),
        Of("updates: an object", _valid.With("updates", "{§\"CANARY\":1}"), ".updates", "vector<Object>", "Object"),
        Of("updates: missing", _valid.Without("updates").MarkedAtEnd(), ".updates", "vector<Object>", "nothing"),
        Of("updates: twice", _valid.And("updates", "[§]"), ".updates", ErrorRow.Duplicate, ""),
        Of("another type", _valid.With("@type", "\"update\"§"), "", "updates", "an unknown type"),
        Item("null", 0, "null§", "", "Object", "Null"),
        Item("a string", 2, "\"CANARY\"§", "", "Object", "String"),
        Item("no type key", 1, "{\"CANARY\":1}§", "", "a type key (_ or @type)", "nothing"),
        Item("an id", 1, Valid.Update.With("session", _wrongId), ".session.id", "int64", "String that is not a canonical decimal"),
        Item("an unknown field twice", 1, "{\"_\":\"updateOption\",\"CANARY\":1,\"CANARY\":§2}", "", ErrorRow.Duplicate, ""),
    ];

    private static ErrorRow Of(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<Updates>("updates." + name, input, "updates" + place, expected, found);

    private static ErrorRow Item(string name, int index, string item, string place, string expected, string found) =>
        Of(
            $"updates[{index}]: {name}",
            _valid.With("updates", "[" + string.Concat(Enumerable.Repeat(Valid.Update + ",", index)) + item + "," + Valid.Update + "]"),
            $".updates[{index}]" + place,
            expected,
            found);
}
