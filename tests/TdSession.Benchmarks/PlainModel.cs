namespace TdSession.Benchmarks;

/// <summary>The same shape as an app would write it for System.Text.Json alone: settable properties, a list, a string for the
/// type.</summary>
public sealed class PlainSession
{
    [JsonPropertyName("_")]
    public string? ObjectType { get; set; }

    [JsonPropertyName("id")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public long Id { get; set; }

    [JsonPropertyName("is_current")]
    public bool IsCurrent { get; set; }

    [JsonPropertyName("is_password_pending")]
    public bool IsPasswordPending { get; set; }

    [JsonPropertyName("is_unconfirmed")]
    public bool IsUnconfirmed { get; set; }

    [JsonPropertyName("can_accept_secret_chats")]
    public bool CanAcceptSecretChats { get; set; }

    [JsonPropertyName("can_accept_calls")]
    public bool CanAcceptCalls { get; set; }

    [JsonPropertyName("type")]
    public PlainSessionType? Type { get; set; }

    [JsonPropertyName("api_id")]
    public int ApiId { get; set; }

    [JsonPropertyName("application_name")]
    public string? ApplicationName { get; set; }

    [JsonPropertyName("application_version")]
    public string? ApplicationVersion { get; set; }

    [JsonPropertyName("is_official_application")]
    public bool IsOfficialApplication { get; set; }

    [JsonPropertyName("device_model")]
    public string? DeviceModel { get; set; }

    [JsonPropertyName("platform")]
    public string? Platform { get; set; }

    [JsonPropertyName("system_version")]
    public string? SystemVersion { get; set; }

    [JsonPropertyName("log_in_date")]
    public int LogInDate { get; set; }

    [JsonPropertyName("last_active_date")]
    public int LastActiveDate { get; set; }

    [JsonPropertyName("ip_address")]
    public string? IpAddress { get; set; }

    [JsonPropertyName("location")]
    public string? Location { get; set; }
}

/// <summary>The type of a <see cref="PlainSession"/>.</summary>
public sealed class PlainSessionType
{
    [JsonPropertyName("_")]
    public string? ObjectType { get; set; }
}

/// <summary>A list of <see cref="PlainSession"/>.</summary>
public sealed class PlainSessions
{
    [JsonPropertyName("_")]
    public string? ObjectType { get; set; }

    [JsonPropertyName("sessions")]
    public List<PlainSession>? Items { get; set; }

    [JsonPropertyName("inactive_session_ttl_days")]
    public int InactiveSessionTtlDays { get; set; }
}

[JsonSerializable(typeof(PlainSession))]
[JsonSerializable(typeof(PlainSessions))]
internal sealed partial class PlainContext : JsonSerializerContext;
