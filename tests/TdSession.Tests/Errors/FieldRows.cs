using TdSession.Tests.Conventions;

namespace TdSession.Tests.Errors;

/// <summary>Errors of every object: another value instead of it, and each field missing, duplicate, and with a wrong value.</summary>
internal static class FieldRows
{
    private static readonly JsonTemplate[] _objects =
    [
        Valid.Session, Valid.Sessions, Valid.UnconfirmedSession, Valid.Update, Valid.Updates, Valid.BusinessBot, Valid.BusinessBotInfo,
        Valid.Website, Valid.Websites, Valid.Error, Valid.Ok, Valid.Device, Valid.ConnectedBot, .. Valid.Requests,
    ];

    public static IEnumerable<ErrorRow> All =>
    [
        .. _objects.SelectMany(valid => Rows(valid)),
        .. Rows(Valid.SessionOf2026, " (2026)"),
        .. Rows(Valid.UnconfirmedSessionOf2026, " (2026)"),
    ];

    private static IEnumerable<ErrorRow> Rows(JsonTemplate valid, string era = "")
    {
        var (type, key) = (valid.TypeName, valid.Names.First());
        return
        [
            Row("no type key", valid.Without(key).MarkedAtEnd(), "", "a type key (_ or @type)", "nothing"),
            Row("another type", valid.With(key, "\"sessionTypeMac\"§"), "", type, "sessionTypeMac"),
            Row("an unknown type", valid.With(key, "\"CANARY\"§"), "", type, "an unknown type"),
            Row("an array", "[§\"CANARY\"]", "", type, "Array"),
            Row("a string", "\"CANARY\"§", "", type, "String"),
            Row("a number", "481516§", "", type, "Number"),
            Row("an unknown field twice", valid.And("region", "1").And("region", "§\"CANARY\""), ".region", ErrorRow.Duplicate, ""),
            .. valid.Names.Skip(1).Where(field => field != "recipients").SelectMany(Field),
        ];

        IEnumerable<ErrorRow> Field(string field)
        {
            var kind = KindOf(type, field);
            var isList = kind.StartsWith("vector", StringComparison.Ordinal);
            var isObject = isList || kind.Contains("ession") || kind == "businessConnectedBot";
            var isInteger = kind.StartsWith("int", StringComparison.Ordinal);
            if (!IsNullable(type, field))
            {
                var (places, kinds) = NamesOf(valid, field);
                yield return Row($"{field}: missing", valid.Without(field).MarkedAtEnd(), "." + places, kinds, "nothing");
            }

            if (!(type == "session" && isObject) && field != "session")
            {
                yield return Wrong("null§", "Null");
            }

            yield return Row($"{field}: twice", valid.And(field, "null§"), "." + field, ErrorRow.Duplicate, "");
            yield return Wrong(isList ? "{§\"CANARY\":1}" : "[§\"CANARY\"]", isList ? "Object" : "Array");
            yield return kind == "Bool" ? Wrong("4815162342§", "Number") : Wrong("true§", "True");
            yield return kind == "string" ? Wrong("4815162342§", "Number")
                : Wrong("\"CANARY\"§", isInteger ? "String that is not a canonical decimal" : "String");
            if (!isObject)
            {
                yield return Wrong("{§\"CANARY\":1}", "Object");
            }

            if (isInteger)
            {
                yield return Wrong("48151623424815162342§", "Number out of range");
                yield return Wrong("4815.5§", "Number that is not a canonical decimal");
            }

            ErrorRow Wrong(string value, string found) =>
                Row($"{field}: {value.Replace(ErrorRow.Marker, "")}", valid.With(field, value), "." + field, kind, found);
        }

        ErrorRow Row(string name, string input, string place, string expected, string found) =>
            ErrorRow.OfType(Library.TypesByName[type], $"{type}{era}: {name}", input, type + place, expected, found);
    }

    private static bool IsNullable(string type, string field) =>
        (type, field) is ("sessions", "inactive_session_ttl_days") or ("updateUnconfirmedSession", "unconfirmed_session_count");

    /// <summary>Gets the names and kinds that a field can have in the schemas that the other fields allow.</summary>
    private static (string Names, string Kinds) NamesOf(JsonTemplate valid, string field) => (valid.TypeName, field) switch
    {
        ("session", "type" or "device_type") => ("type or device_type", "SessionType"),
        ("unconfirmedSession", "id") => ("id or type", "int64 or SessionType"),
        ("unconfirmedSession", "log_in_date") => ("log_in_date or date", "int32"),
        ("connectedWebsite", "ip_address") => ("ip or ip_address", "string"),
        ("unconfirmedSession", "type") => ("type", "SessionType"),
        var (type, _) => (field, KindOf(type, field)),
    };

    private static string KindOf(string type, string field) => field switch
    {
        "id" or "session_id" or "website_id" => "int64",
        "bot_user_id" => "int53",
        "api_id" or "code" or "date" or "inactive_session_ttl_days" or "unconfirmed_session_count" => "int32",
        "sessions" => "vector<session>",
        "updates" => "vector<Object>",
        "websites" => "vector<connectedWebsite>",
        "session" => "unconfirmedSession",
        "bot" => "businessConnectedBot",
        "type" or "device_type" => type == "session" ? ErrorRow.DeviceType : ErrorRow.LogInType,
        _ when field.EndsWith("_date", StringComparison.Ordinal) => "int32",
        _ when field.StartsWith("is_", StringComparison.Ordinal) || field.StartsWith("can_", StringComparison.Ordinal) => "Bool",
        _ => "string",
    };
}
