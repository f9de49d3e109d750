namespace TdSession.Tests.GoldenFiles;

/// <summary>Lists the fields of a line of a values file, or of a message of TDLib, as a <see cref="FieldMap"/>, without the library. A
/// field that a schema doesn't have gets its documented value.</summary>
internal static class ExpectedFields
{
    private static readonly HashSet<string> _knownTypes = new(
            "Android Apple Brave Chrome Edge Firefox Ipad Iphone Linux Mac Opera Safari Ubuntu Unknown Vivaldi Windows Xbox".Split(' '),
            StringComparer.Ordinal);

    public static IReadOnlyCollection<string> KnownTypes => _knownTypes;

    /// <summary>Lists the fields of an object of a type.</summary>
    public static FieldMap Of(string type, JsonElement values)
    {
        var fields = new FieldMap();
        Add(fields, type, "", values);
        return fields;
    }

    private static void Add(FieldMap fields, string type, string place, JsonElement values)
    {
        foreach (var field in values.EnumerateObject().Where(field => field.Name is not ("_" or "@type" or "@extra" or "@client_id")))
        {
            Add(fields, type, place, field.Name, field.Value);
        }

        foreach (var (name, text) in Defaults(type))
        {
            fields.AddIfMissing(place + name, text);
        }
    }

    private static void Add(FieldMap fields, string type, string place, string name, JsonElement value)
    {
        switch (type, name)
        {
            case (_, "sessions" or "websites" or "updates"):
                fields.Add(place + name, value.GetArrayLength().ToString(CultureInfo.InvariantCulture));
                foreach (var (item, index) in value.EnumerateArray().Select((item, index) => (item, index)))
                {
                    Add(fields, name.Substring(0, name.Length - 1), $"{place}{name}[{index}].", item);
                    if (name == "updates")    // none of those captured is about sessions
                    {
                        fields.Add($"{place}{name}[{index}].type_name", item.GetProperty("@type"));
                    }
                }

                break;
            case ("session", "type" or "device_type"):
                AddSessionType(fields, place + "type", value.ValueKind == JsonValueKind.Null ? "sessionTypeUnknown" : TypeName(value));
                break;
            case ("session", "unknown_fields" or "type_unknown_fields"):
                foreach (var unknown in value.EnumerateObject())
                {
                    fields.Add($"{place}{(name == "unknown_fields" ? "" : "type.")}unknown {unknown.Name}", unknown.Value);
                }

                break;
            case ("unconfirmedSession", "type" or "id"):
                fields.Add(place + "type", name == "id" ? $"device {value.GetString()}" : TypeName(value) switch
                {
                    "sessionTypeDevice" => $"device {value.GetProperty("session_id").GetString()}",
                    "sessionTypeConnectedBot" => $"bot {value.GetProperty("bot_user_id")}",
                    var other => "unrecognized " + other,
                });
                break;
            case ("updateUnconfirmedSession" or "businessConnectedBotInfo", "session" or "bot") when value.ValueKind != JsonValueKind.Null:
                fields.Add(place + name, "present");
                Add(fields, name == "bot" ? "businessConnectedBot" : "unconfirmedSession", $"{place}{name}.", value);
                break;
            case ("updateUnconfirmedSession", "session"):
            case ("businessConnectedBotInfo", "connection_date") when value.GetInt32() == 0:
                fields.Add(place + name, "absent");
                break;
            default:
                AddScalar(fields, place, Renamed(type, name), value);
                break;
        }
    }

    private static IEnumerable<(string Name, string Text)> Defaults(string type) => type switch
    {
        "session" =>
        [
            ("is_password_pending", "false"), ("is_unconfirmed", "false"), ("can_accept_secret_chats", "false"),
            ("can_accept_calls", "false"), ("type", "Unknown"), ("type.name", "Unknown"),
        ],
        "sessions" => [("inactive_session_ttl_days", "absent")],
        "updateUnconfirmedSession" => [("session", "absent"), ("unconfirmed_session_count", "absent")],
        _ => [],
    };

    private static string Renamed(string type, string name) => (type, name) switch
    {
        ("update", _) => "unknown " + name,
        ("businessConnectedBot", not "bot_user_id") => "unknown " + name,
        ("session", "region") => "unknown region",
        ("session", "country") => "location",
        ("session" or "website", "ip") => "ip_address",
        ("unconfirmedSession", "date") => "log_in_date",
        _ => name,
    };

    private static void AddSessionType(FieldMap fields, string place, string name)
    {
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

    private static void AddScalar(FieldMap fields, string place, string name, JsonElement value)
    {
        if (name is "log_in_date" or "last_active_date" or "connection_date")
        {
            fields.Add(place + name, DateTimeOffset.FromUnixTimeSeconds(value.GetInt64()).ToString("O", CultureInfo.InvariantCulture));
        }
        else
        {
            fields.Add(place + name, value);
        }
    }
}
