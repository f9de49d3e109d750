namespace TdSession.Benchmarks;

/// <summary>The shape of <see cref="Session"/> as an immutable record for System.Text.Json alone.</summary>
public sealed record ImmutableSession
{
    [JsonPropertyName("_")]
    public required string ObjectType { get; init; }

    [JsonPropertyName("id")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public required long Id { get; init; }

    [JsonPropertyName("is_current")]
    public required bool IsCurrent { get; init; }

    [JsonPropertyName("is_password_pending")]
    public required bool IsPasswordPending { get; init; }

    [JsonPropertyName("is_unconfirmed")]
    public required bool IsUnconfirmed { get; init; }

    [JsonPropertyName("can_accept_secret_chats")]
    public required bool CanAcceptSecretChats { get; init; }

    [JsonPropertyName("can_accept_calls")]
    public required bool CanAcceptCalls { get; init; }

    [JsonPropertyName("type")]
    public required ImmutableSessionType Type { get; init; }

    [JsonPropertyName("api_id")]
    public required int ApiId { get; init; }

    [JsonPropertyName("application_name")]
    public required string ApplicationName { get; init; }

    [JsonPropertyName("application_version")]
    public required string ApplicationVersion { get; init; }

    [JsonPropertyName("is_official_application")]
    public required bool IsOfficialApplication { get; init; }

    [JsonPropertyName("device_model")]
    public required string DeviceModel { get; init; }

    [JsonPropertyName("platform")]
    public required string Platform { get; init; }

    [JsonPropertyName("system_version")]
    public required string SystemVersion { get; init; }

    [JsonPropertyName("log_in_date")]
    public required int LogInDate { get; init; }

    [JsonPropertyName("last_active_date")]
    public required int LastActiveDate { get; init; }

    [JsonPropertyName("ip_address")]
    public required string IpAddress { get; init; }

    [JsonPropertyName("location")]
    public required string Location { get; init; }
}

/// <summary>The type of an <see cref="ImmutableSession"/>.</summary>
public sealed record ImmutableSessionType
{
    [JsonPropertyName("_")]
    public required string ObjectType { get; init; }
}

[JsonSerializable(typeof(ImmutableSession))]
internal sealed partial class ImmutableContext : JsonSerializerContext;
