namespace TdSession.Tests.GoldenFiles;

/// <summary>Lays out what the library read as a <see cref="FieldMap"/>.</summary>
internal static class FoundFields
{
    public static FieldMap Of(TdObject value)
    {
        var fields = new FieldMap();
        Add(fields, "", value);
        return fields;
    }

    private static void Add(FieldMap fields, string place, TdObject value)
    {
        foreach (var unknown in value.UnknownFields)
        {
            fields.Add($"{place}unknown {unknown.Key}", unknown.Value);
        }

        switch (value)
        {
            case Session session:
                AddSession(fields, place, session);
                break;
            case Sessions sessions:
                fields.Add(place + "sessions", Text(sessions.Items.Length));
                fields.Add(place + "inactive_session_ttl_days", sessions.InactiveSessionTtlDays is { } days ? Text(days) : "absent");
                for (var index = 0; index < sessions.Items.Length; index++)
                {
                    Add(fields, $"{place}sessions[{index}].", sessions.Items[index]);
                }

                break;
            case Updates updates:
                for (var index = 0; index < updates.Items.Length; index++)
                {
                    fields.Add($"{place}updates[{index}]", ((UnrecognizedObject)updates.Items[index]).TypeName);
                    Add(fields, $"{place}updates[{index}].", updates.Items[index]);
                }

                break;
            case UpdateUnconfirmedSession update:
                fields.Add(place + "session", update.Session is null ? "absent" : "present");
                fields.Add(place + "unconfirmed_session_count", update.UnconfirmedSessionCount is { } count ? Text(count) : "absent");
                if (update.Session is { } announced)
                {
                    Add(fields, place + "session.", announced);
                }

                break;
            case UnconfirmedSession unconfirmed:
                AddUnconfirmed(fields, place, unconfirmed);
                break;
            case BusinessConnectedBotInfo info:
                Add(fields, place + "bot.", info.Bot);
                fields.Add(place + "connection_date", info.ConnectionDate is { } connected ? Text(connected) : "absent");
                fields.Add(place + "device_model", info.DeviceModel);
                fields.Add(place + "location", info.Location);
                break;
            case BusinessConnectedBot bot:
                fields.Add(place + "bot_user_id", Text(bot.BotUserId));
                break;
            case ConnectedWebsites websites:
                fields.Add(place + "websites", Text(websites.Items.Length));
                for (var index = 0; index < websites.Items.Length; index++)
                {
                    Add(fields, $"{place}websites[{index}].", websites.Items[index]);
                }

                break;
            case ConnectedWebsite website:
                AddWebsite(fields, place, website);
                break;
            case Error error:
                fields.Add(place + "code", Text(error.Code));
                fields.Add(place + "message", error.Message);
                break;
            case Ok or UnrecognizedObject:
                break;
            default:
                throw new NotSupportedException($"No layout for {value.GetType()}.");
        }
    }

    private static void AddSession(FieldMap fields, string place, Session session)
    {
        fields.Add(place + "id", Text(session.Id));
        fields.Add(place + "is_current", Text(session.IsCurrent));
        fields.Add(place + "is_password_pending", Text(session.IsPasswordPending));
        fields.Add(place + "is_unconfirmed", Text(session.IsUnconfirmed));
        fields.Add(place + "can_accept_secret_chats", Text(session.CanAcceptSecretChats));
        fields.Add(place + "can_accept_calls", Text(session.CanAcceptCalls));
        fields.Add(place + "type",
            session.Type is SessionType.Unrecognized other ? "unrecognized " + other.TypeName : session.Type.GetType().Name);
        fields.Add(place + "type.name", session.Type.Name);
        fields.Add(place + "api_id", Text(session.ApiId));
        fields.Add(place + "application_name", session.ApplicationName);
        fields.Add(place + "application_version", session.ApplicationVersion);
        fields.Add(place + "is_official_application", Text(session.IsOfficialApplication));
        fields.Add(place + "device_model", session.DeviceModel);
        fields.Add(place + "platform", session.Platform);
        fields.Add(place + "system_version", session.SystemVersion);
        fields.Add(place + "log_in_date", Text(session.LogInDate));
        fields.Add(place + "last_active_date", Text(session.LastActiveDate));
        fields.Add(place + "ip_address", session.IpAddress);
        fields.Add(place + "location", session.Location);
        foreach (var unknown in session.Type.UnknownFields)
        {
            fields.Add($"{place}type.unknown {unknown.Key}", unknown.Value);
        }
    }

    private static void AddUnconfirmed(FieldMap fields, string place, UnconfirmedSession session)
    {
        fields.Add(place + "type", session.Type switch
        {
            UnconfirmedSessionType.Device device => "device " + Text(device.SessionId),
            UnconfirmedSessionType.ConnectedBot bot => "bot " + Text(bot.BotUserId),
            UnconfirmedSessionType.Unrecognized other => "unrecognized " + other.TypeName,
            _ => throw new NotSupportedException($"No layout for {session.Type.GetType()}."),
        });
        fields.Add(place + "log_in_date", Text(session.LogInDate));
        fields.Add(place + "device_model", session.DeviceModel);
        fields.Add(place + "location", session.Location);
    }

    private static void AddWebsite(FieldMap fields, string place, ConnectedWebsite website)
    {
        fields.Add(place + "id", Text(website.Id));
        fields.Add(place + "domain_name", website.DomainName);
        fields.Add(place + "bot_user_id", Text(website.BotUserId));
        fields.Add(place + "browser", website.Browser);
        fields.Add(place + "platform", website.Platform);
        fields.Add(place + "log_in_date", Text(website.LogInDate));
        fields.Add(place + "last_active_date", Text(website.LastActiveDate));
        fields.Add(place + "ip_address", website.IpAddress);
        fields.Add(place + "location", website.Location);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool flag) => flag ? "true" : "false";

    // With ticks and offset: a date must be a whole second, in UTC.
    private static string Text(DateTimeOffset date) => date.ToString("O", CultureInfo.InvariantCulture);
}
