namespace TdSession.Tests.Errors;

/// <summary>What is wrong with an <c>unconfirmedSession</c> in either of its shapes, and with the update that brings it.</summary>
internal static class UnconfirmedSessionRows
{
    private static readonly JsonTemplate _old = Valid.UnconfirmedSession;
    private static readonly JsonTemplate _new = Valid.UnconfirmedSessionOf2026;

    public static IEnumerable<ErrorRow> All =>
    [
        // Until 1.8.63.
        Of("id: null", _old.With("id", "null§"), ".id", "int64", "Null"),
        Of("id: an object", _old.With("id", "{§\"_\":\"sessionTypeDevice\",\"session_id\":\"4815162342\"}"), ".id", "int64", "Object"),
        Of("id: out of range", _old.With("id", "\"48151623424815162342\"§"), ".id", "int64", "String out of range"),
        Of("id: not canonical", _old.With("id", "\"CANARY\"§"), ".id", "int64", "String that is not a canonical decimal"),
        Of("id: missing", _old.Without("id").MarkedAtEnd(), ".id or type", "int64 or SessionType", "nothing"),
        Of("id: twice", _old.And("id", "1§"), ".id", ErrorRow.Duplicate, ""),
        Of("log_in_date: a string", _old.With("log_in_date", "\"CANARY\"§"), ".log_in_date", "int32",
            "String that is not a canonical decimal"),
        Of("log_in_date: missing", _old.Without("log_in_date").MarkedAtEnd(), ".log_in_date or date", "int32", "nothing"),
        Of("device_model: missing", _old.Without("device_model").MarkedAtEnd(), ".device_model", "string", "nothing"),
        Of("device_model: a number", _old.With("device_model", "4815162342§"), ".device_model", "string", "Number"),
        Of("location: missing", _old.Without("location").MarkedAtEnd(), ".location", "string", "nothing"),
        Of("location: null", _old.With("location", "null§"), ".location", "string", "Null"),

        // From 1.8.65 on.
        Of("type: a number, as id was", _new.With("type", "4815162342§"), ".type", ErrorRow.LogInType, "Number"),
        Of("type: a string, as id was", _new.With("type", "\"4815162342\"§"), ".type", ErrorRow.LogInType, "String"),
        Of("type: null", _new.With("type", "null§"), ".type", ErrorRow.LogInType, "Null"),
        Of("type: a device's", _new.With("type", "{\"@type\":\"sessionTypeAndroid\"§}"), ".type", ErrorRow.LogInType, "sessionTypeAndroid"),
        Of("type: no type key", _new.With("type", "{\"session_id\":\"4815162342\"}§"), ".type", "a type key (_ or @type)", "nothing"),
        Of("type.session_id: missing", _new.With("type", "{\"@type\":\"sessionTypeDevice\"}§"), ".type.session_id", "int64", "nothing"),
        Of("type.session_id: null", _new.With("type", Valid.Device.With("session_id", "null§")), ".type.session_id", "int64", "Null"),
        Of("type.session_id: twice", _new.With("type", Valid.Device.And("session_id", "0§")), ".type.session_id", ErrorRow.Duplicate, ""),
        Of("type.bot_user_id: a fraction", _new.With("type", Valid.ConnectedBot.With("bot_user_id", "4815.5§")), ".type.bot_user_id",
            "int53", "Number that is not a canonical decimal"),
        Of("date: true", _new.With("date", "true§"), ".date", "int32", "True"),
        Of("date: out of range", _new.With("date", "4815162342§"), ".date", "int32", "Number out of range"),

        // The one and the other.
        Of("type beside id", _old.And("type", "{§}"), ".type", ErrorRow.Duplicate, ""),
        Of("id beside type", _new.And("id", "\"4815162342\"§"), ".id", ErrorRow.Duplicate, ""),
        Of("date beside log_in_date", _old.And("date", "481516234§"), ".date", ErrorRow.Duplicate, ""),
        Of("log_in_date beside date", _new.And("log_in_date", "481516234§"), ".log_in_date", ErrorRow.Duplicate, ""),
        Of("an unknown field twice", _new.And("a", "1").And("a", "§\"CANARY\""), ".a", ErrorRow.Duplicate, ""),
        Of("no type key", _new.Without("@type").MarkedAtEnd(), "", "a type key (_ or @type)", "nothing"),
        Of("another type", _old.With("_", "\"session\"§"), "", "unconfirmedSession", "session"),
        Of("an array", "[§]", "", "unconfirmedSession", "Array"),

        // The update.
        Update("session: a string", Valid.Update.With("session", "\"CANARY\"§"), ".session", "unconfirmedSession", "String"),
        Update("session: an array", Valid.Update.With("session", "[§]"), ".session", "unconfirmedSession", "Array"),
        Update("session: another type", Valid.Update.With("session", Valid.Session.With("_", "\"session\"§")), ".session",
            "unconfirmedSession", "session"),
        Update("session: missing, although one is counted", Valid.Update.Without("session").With("unconfirmed_session_count", "1")
            .MarkedAtEnd(), ".session", "unconfirmedSession", "nothing"),
        Update("session: null, although two are counted", Valid.Update.With("session", "null").With("unconfirmed_session_count", "2")
            .MarkedAtEnd(), ".session", "unconfirmedSession", "nothing"),
        Update("session: twice", Valid.Update.And("session", "null§"), ".session", ErrorRow.Duplicate, ""),
        Update("session.type.session_id", Valid.Update.With("session", _new.With("type", Valid.Device.With("session_id", "\"CANARY\"§"))),
            ".session.type.session_id", "int64", "String that is not a canonical decimal"),
        Update("session.id", Valid.Update.With("session", _old.With("id", "[§]")), ".session.id", "int64", "Array"),
        Update("session.date", Valid.Update.With("session", _new.With("date", "null§")), ".session.date", "int32", "Null"),
        Update("session.location: missing", Valid.Update.With("session", _new.Without("location").MarkedAtEnd()), ".session.location",
            "string", "nothing"),
        Update("unconfirmed_session_count: null", Valid.Update.With("unconfirmed_session_count", "null§"), ".unconfirmed_session_count",
            "int32", "Null"),
        Update("unconfirmed_session_count: a fraction", Valid.Update.With("unconfirmed_session_count", "1.0§"),
            ".unconfirmed_session_count", "int32", "Number that is not a canonical decimal"),
        Update("unconfirmed_session_count: twice", Valid.Update.And("unconfirmed_session_count", "1§"), ".unconfirmed_session_count",
            ErrorRow.Duplicate, ""),
        Update("another type", Valid.Update.With("@type", "\"updateOption\"§"), "", "updateUnconfirmedSession",
            "an unknown type"),
    ];

    private static ErrorRow Of(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<UnconfirmedSession>("unconfirmedSession." + name, input, "unconfirmedSession" + place, expected, found);

    private static ErrorRow Update(string name, string input, string place, string expected, string found) =>
        ErrorRow.Of<UpdateUnconfirmedSession>("updateUnconfirmedSession." + name, input, "updateUnconfirmedSession" + place, expected,
            found);
}
