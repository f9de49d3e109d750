namespace TdSession.Tests.Errors;

/// <summary>Errors in an <c>unconfirmedSession</c> of both schemas, and in the update that contains it.</summary>
internal static class UnconfirmedSessionRows
{
    private const string NotDecimal = "String that is not a canonical decimal";

    private static readonly JsonTemplate _old = Valid.UnconfirmedSession;
    private static readonly JsonTemplate _new = Valid.UnconfirmedSessionOf2026;

    public static IEnumerable<ErrorRow> All =>
    [
        // The types of both schemas.
        Of("id: a type", _old.With("id", "{§\"_\":\"sessionTypeDevice\",\"session_id\":\"4815162342\"}"), ".id", "int64", "Object"),
        Of("id: out of range", _old.With("id", "\"48151623424815162342\"§"), ".id", "int64", "String out of range"),
        Of("type: a number, as id was", _new.With("type", "4815162342§"), ".type", ErrorRow.LogInType, "Number"),
        Of("type: a device's", _new.With("type", "{\"@type\":\"sessionTypeAndroid\"§}"), ".type", ErrorRow.LogInType, "sessionTypeAndroid"),
        Of("type: no type key", _new.With("type", "{\"session_id\":\"4815162342\"}§"), ".type", "a type key (_ or @type)", "nothing"),
        Of("type.session_id: missing", _new.With("type", "{\"@type\":\"sessionTypeDevice\"}§"), ".type.session_id", "int64", "nothing"),
        Of("type.session_id: null", _new.With("type", Valid.Device.With("session_id", "null§")), ".type.session_id", "int64", "Null"),
        Of("type.session_id: twice", _new.With("type", Valid.Device.And("session_id", "0§")), ".type.session_id", ErrorRow.Duplicate, ""),
        Of("type.bot_user_id: a fraction", _new.With("type", Valid.ConnectedBot.With("bot_user_id", "4815.5§")), ".type.bot_user_id",
            "int53", "Number that is not a canonical decimal"),

        // Names of both schemas.
        Of("type beside id", _old.And("type", "{§}"), ".type", ErrorRow.Duplicate, ""),
        Of("id beside type", _new.And("id", "\"4815162342\"§"), ".id", ErrorRow.Duplicate, ""),
        Of("date beside log_in_date", _old.And("date", "481516234§"), ".date", ErrorRow.Duplicate, ""),
        Of("log_in_date beside date", _new.And("log_in_date", "481516234§"), ".log_in_date", ErrorRow.Duplicate, ""),

        // The update.
        Update("session: null, although two are counted",
            Valid.Update.With("session", "null").With("unconfirmed_session_count", "2").MarkedAtEnd(), "", "unconfirmedSession", "nothing"),
        Update("session: another type", Valid.Update.With("session", Valid.Session.With("_", "\"session\"§")), "", "unconfirmedSession",
            "session"),
        Update("session.type.session_id", Valid.Update.With("session", _new.With("type", Valid.Device.With("session_id", "\"CANARY\"§"))),
            ".type.session_id", "int64", NotDecimal),
        Update("session.id", Valid.Update.With("session", _old.With("id", "[§]")), ".id", "int64", "Array"),
        Update("session.date", Valid.Update.With("session", _new.With("date", "null§")), ".date", "int32", "Null"),
        Update("session.location: missing", Valid.Update.With("session", _new.Without("location").MarkedAtEnd()), ".location", "string",
            "nothing"),
    ];

    private static ErrorRow Of(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<UnconfirmedSession>("unconfirmedSession." + name, input, "unconfirmedSession" + place, expected, found);

    private static ErrorRow Update(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<UpdateUnconfirmedSession>("update." + name, input, "updateUnconfirmedSession.session" + place, expected, found);
}
