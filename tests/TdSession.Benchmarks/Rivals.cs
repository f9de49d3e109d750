using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TdSession.Benchmarks;

/// <summary>Other ways to read the same bytes.</summary>
internal static class Rivals
{
    /// <summary>Reads all tokens and ignores them.</summary>
    public static int Walk(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    /// <summary>Reads all tokens and creates the strings of a session: the minimum for any reader that uses
    /// <see cref="Utf8JsonReader"/>.</summary>
    public static int WalkAndMakeStrings(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var isKept = false;
        var length = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                isKept = reader.ValueSpan.Length > 2 && reader.ValueSpan[0] != '@';    // all but _, @type and id
            }
            else if (reader.TokenType == JsonTokenType.String && isKept)
            {
                length += reader.GetString()!.Length;
            }
        }

        return length;
    }

    /// <summary>Copies a session and its strings, as any reader must.</summary>
    public static Session Copy(Session session) => session with
    {
        ApplicationName = new string(session.ApplicationName.AsSpan()),
        ApplicationVersion = new string(session.ApplicationVersion.AsSpan()),
        DeviceModel = new string(session.DeviceModel.AsSpan()),
        Platform = new string(session.Platform.AsSpan()),
        SystemVersion = new string(session.SystemVersion.AsSpan()),
        IpAddress = new string(session.IpAddress.AsSpan()),
        Location = new string(session.Location.AsSpan()),
    };

    /// <summary>Newtonsoft.Json as tdsharp uses it: first a tree of tokens, then objects.</summary>
    public static T? Newtonsoft<T>(byte[] json)
    {
        using var text = new StreamReader(new MemoryStream(json));
        using var reader = new JsonTextReader(text);
        return JToken.ReadFrom(reader).ToObject<T>();
    }

    /// <summary>A document in rented memory, and the values of its fields.</summary>
    public static int Document(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("sessions"u8, out var sessions)
            ? sessions.EnumerateArray().Sum(ReadFields)
            : ReadFields(document.RootElement);
    }

    private static int ReadFields(JsonElement session)
    {
        var length = 0;
        foreach (var field in session.EnumerateObject())
        {
            length += field.Value.ValueKind switch
            {
                JsonValueKind.String => field.Value.GetString()!.Length,
                JsonValueKind.Number => field.Value.GetInt32() & 1,
                _ => 0,
            };
        }

        return length;
    }
}

/// <summary>The plain shape with Newtonsoft.Json's attributes.</summary>
public sealed class NewtonsoftSessions
{
    [JsonProperty("sessions")]
    public List<NewtonsoftSession>? Items { get; set; }

    [JsonProperty("inactive_session_ttl_days")]
    public int InactiveSessionTtlDays { get; set; }
}

/// <summary>One session of the plain shape.</summary>
public sealed class NewtonsoftSession
{
    [JsonProperty("id")]
    public long Id { get; set; }

    [JsonProperty("is_current")]
    public bool IsCurrent { get; set; }

    [JsonProperty("is_password_pending")]
    public bool IsPasswordPending { get; set; }

    [JsonProperty("is_unconfirmed")]
    public bool IsUnconfirmed { get; set; }

    [JsonProperty("can_accept_secret_chats")]
    public bool CanAcceptSecretChats { get; set; }

    [JsonProperty("can_accept_calls")]
    public bool CanAcceptCalls { get; set; }

    [JsonProperty("type")]
    public JToken? Type { get; set; }

    [JsonProperty("api_id")]
    public int ApiId { get; set; }

    [JsonProperty("application_name")]
    public string? ApplicationName { get; set; }

    [JsonProperty("application_version")]
    public string? ApplicationVersion { get; set; }

    [JsonProperty("is_official_application")]
    public bool IsOfficialApplication { get; set; }

    [JsonProperty("device_model")]
    public string? DeviceModel { get; set; }

    [JsonProperty("platform")]
    public string? Platform { get; set; }

    [JsonProperty("system_version")]
    public string? SystemVersion { get; set; }

    [JsonProperty("log_in_date")]
    public int LogInDate { get; set; }

    [JsonProperty("last_active_date")]
    public int LastActiveDate { get; set; }

    [JsonProperty("ip_address")]
    public string? IpAddress { get; set; }

    [JsonProperty("location")]
    public string? Location { get; set; }
}
