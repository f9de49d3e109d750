namespace TdSession.Tests.GoldenFiles;

/// <summary> Lays out a line of a values file, which knows nothing of the library, as a <see cref="FieldMap"/>; or a message of TDLib,
/// whose fields are the same plus type keys. Fields that an era lacks get what the documentation promises.
/// </summary>
internal static class ExpectedFields
{
    private static readonly HashSet<string> _knownTypes = new(
            "Android Apple Brave Chrome Edge Firefox Ipad Iphone Linux Mac Opera Safari Ubuntu Unknown Vivaldi Windows Xbox".Split(' '),
            StringComparer.Ordinal);

    public static IReadOnlyCollection<string> KnownTypes => _knownTypes;

    /// <summary>Lays out the fields of an object of a kind, as the names of the corpus files have it: <c>session_nul</c> is a
    /// <c>session</c>.</summary>
    public static FieldMap Of(string kind, JsonElement values)
    {
        var fields = new FieldMap();
        switch (kind.Split('_')[0])
        {
            case "session":
                AddSession(fields, "", values);
                break;
            case "sessions":
                AddSessions(fields, values);
                break;
            case "unconfirmedSession":
                AddUnconfirmed(fields, "", values);
                break;
            case "updateUnconfirmedSession":
                AddUpdate(fields, values);
                break;
            case "updates":
                AddUpdates(fields, values);
                break;
            case "businessConnectedBotInfo":
                AddBotInfo(fields, values);
                break;
            case "businessConnectedBot":
                AddBot(fields, "", values);
                break;
            case "connectedWebsites":
                AddWebsites(fields, values);
                break;
            case "error":
            case "ok":
                AddScalars(fields, "", values, name => name);
                break;
            default:
                throw new NotSupportedException($"No layout for {kind}.");
        }

        return fields;
    }

    private static void AddSessions(FieldMap fields, JsonElement values)
    {
        var items = values.GetProperty("sessions");
        fields.Add("sessions", items.GetArrayLength().ToString(CultureInfo.InvariantCulture));
        foreach (var (index, item) in items.EnumerateArray().Select((item, index) => (index, item)))
        {
            AddSession(fields, $"sessions[{index}].", item);
        }

        AddScalars(fields, "", values, name => name == "sessions" ? null : name);
        fields.AddIfMissing("inactive_session_ttl_days", "absent");
    }

    private static void AddBotInfo(FieldMap fields, JsonElement values)
    {
        AddBot(fields, "bot.", values.GetProperty("bot"));
        var isKnown = values.GetProperty("connection_date").GetInt32() != 0;
        AddScalars(fields, "", values, name => name == "bot" || (name == "connection_date" && !isKnown) ? null : name);
        fields.AddIfMissing("connection_date", "absent");
    }

    private static void AddBot(FieldMap fields, string place, JsonElement values) =>
        AddScalars(fields, place, values, name => name == "bot_user_id" ? name : "unknown " + name);

    private static void AddWebsites(FieldMap fields, JsonElement values)
    {
        var items = values.GetProperty("websites");
        fields.Add("websites", items.GetArrayLength().ToString(CultureInfo.InvariantCulture));
        foreach (var (index, item) in items.EnumerateArray().Select((item, index) => (index, item)))
        {
            AddScalars(fields, $"websites[{index}].", item, name => name == "ip" ? "ip_address" : name);
        }
    }

    // None of those captured is about sessions.
    private static void AddUpdates(FieldMap fields, JsonElement values)
    {
        foreach (var (index, item) in values.GetProperty("updates").EnumerateArray().Select((item, index) => (index, item)))
        {
            fields.Add($"updates[{index}]", item.GetProperty("@type").GetString()!);
            foreach (var field in item.EnumerateObject().Where(field => field.Name != "@type"))
            {
                fields.Add($"updates[{index}].unknown {field.Name}", field.Value);
            }
        }
    }

    private static void AddUpdate(FieldMap fields, JsonElement values)
    {
        var isPresent = values.TryGetProperty("session", out var session) && session.ValueKind != JsonValueKind.Null;
        fields.Add("session", isPresent ? "present" : "absent");
        if (isPresent)
        {
            AddUnconfirmed(fields, "session.", session);
        }

        AddScalars(fields, "", values, name => name == "session" ? null : name);
        fields.AddIfMissing("unconfirmed_session_count", "absent");
    }

    private static void AddUnconfirmed(FieldMap fields, string place, JsonElement values)
    {
        if (values.TryGetProperty("type", out var type))
        {
            fields.Add(place + "type", TypeName(type) switch
            {
                "sessionTypeDevice" => "device " + type.GetProperty("session_id").GetString(),
                "sessionTypeConnectedBot" => "bot " + type.GetProperty("bot_user_id"),
                var other => "unrecognized " + other,
            });
        }
        else
        {
            fields.Add(place + "type", "device " + values.GetProperty("id").GetString());
        }

        AddScalars(fields, place, values, name => name is "type" or "id" ? null : name == "date" ? "log_in_date" : name);
    }

    private static void AddSession(FieldMap fields, string place, JsonElement values)
    {
        AddScalars(fields, place, values, name => name switch
        {
            "type" or "device_type" or "unknown_fields" or "type_unknown_fields" => null,
            "ip" => "ip_address",
            "country" => "location",
            "region" => "unknown region",
            _ => name,
        });
        foreach (var flag in new[] { "is_password_pending", "is_unconfirmed", "can_accept_secret_chats", "can_accept_calls" })
        {
            fields.AddIfMissing(place + flag, "false");
        }

        AddSessionType(fields, place + "type", values);
        AddUnknown(fields, place, values, "unknown_fields");
        AddUnknown(fields, place + "type.", values, "type_unknown_fields");
    }

    private static void AddSessionType(FieldMap fields, string place, JsonElement values)
    {
        var isGiven = values.TryGetProperty("type", out var type) || values.TryGetProperty("device_type", out type);
        var name = isGiven && type.ValueKind != JsonValueKind.Null ? TypeName(type) : "sessionTypeUnknown";
        var prefix = name.StartsWith("sessionDeviceType", StringComparison.Ordinal) ? "sessionDeviceType" : "sessionType";
        var suffix = name.StartsWith(prefix, StringComparison.Ordinal) ? name.Substring(prefix.Length) : "";
        fields.Add(place, _knownTypes.Contains(suffix) ? suffix : "unrecognized " + name);
        fields.Add(place + ".name", suffix.Length > 0 ? suffix : name);
    }

    // In a values file a type is its name, unless it has fields.
    private static string TypeName(JsonElement type) =>
        type.ValueKind == JsonValueKind.String ? type.GetString()!
        : type.TryGetProperty("_", out var name) ? name.GetString()!
        : type.GetProperty("@type").GetString()!;

    private static void AddUnknown(FieldMap fields, string place, JsonElement values, string list)
    {
        if (values.TryGetProperty(list, out var unknown))
        {
            foreach (var field in unknown.EnumerateObject())
            {
                fields.Add($"{place}unknown {field.Name}", field.Value);
            }
        }
    }

    private static void AddScalars(FieldMap fields, string place, JsonElement values, Func<string, string?> rename)
    {
        foreach (var field in values.EnumerateObject())
        {
            if (field.Name is "_" or "@type" or "@extra" or "@client_id" || rename(field.Name) is not { } name)
            {
                continue;
            }

            if (name.EndsWith("_date", StringComparison.Ordinal))
            {
                fields.Add(place + name,
                    DateTimeOffset.FromUnixTimeSeconds(field.Value.GetInt64()).ToString("O", CultureInfo.InvariantCulture));
            }
            else
            {
                fields.Add(place + name, field.Value);
            }
        }
    }
}
