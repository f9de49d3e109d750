using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>One session of a Telegram account: a device, a browser or a bot that is logged in.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: session</c>. The 18 properties are those of TDLib 1.8.18 to 1.8.63; sessions of every TDLib since 2018 are read into them. A flag that the
/// sender's TDLib did not have yet reads as <see langword="false"/>, a missing device type as <see cref="SessionType.Unknown"/>; any other missing field is an error.</para>
/// <para>Two sessions are equal when all properties and all unknown fields are equal. <see cref="ToString"/> shows neither addresses, nor places, nor the device.</para>
/// </remarks>
[TlConstructor("session")]
[JsonConverter(typeof(TdJsonConverter))]
public sealed partial record Session : TdObject
{
    private readonly int _logInDate;
    private readonly int _lastActiveDate;

    /// <summary>Gets the identifier of the session, which the requests about it take. It is 0 for the current session.</summary>
    /// <remarks>TL: <c>id:int64</c>, the full range.</remarks>
    [TlField("id")]
    public required long Id { get; init; }

    /// <summary>Gets a value indicating whether this is the session that sent the request.</summary>
    [TlField("is_current")]
    public required bool IsCurrent { get; init; }

    /// <summary>Gets a value indicating whether the log-in still waits for the two-step verification password.</summary>
    /// <remarks>TDLib has it since 1.3.5 (2019).</remarks>
    [TlField("is_password_pending", Optional = true)]
    public required bool IsPasswordPending { get; init; }

    /// <summary>Gets a value indicating whether the session was not confirmed yet from another one.</summary>
    /// <remarks>TDLib has it since 1.8.18 (2023).</remarks>
    [TlField("is_unconfirmed", Optional = true)]
    public required bool IsUnconfirmed { get; init; }

    /// <summary>Gets a value indicating whether the session accepts incoming secret chats.</summary>
    /// <remarks>TDLib has it since 1.7.9 (2021).</remarks>
    [TlField("can_accept_secret_chats", Optional = true)]
    public required bool CanAcceptSecretChats { get; init; }

    /// <summary>Gets a value indicating whether the session accepts incoming calls.</summary>
    /// <remarks>TDLib has it since 1.7.9 (2021).</remarks>
    [TlField("can_accept_calls", Optional = true)]
    public required bool CanAcceptCalls { get; init; }

    /// <summary>Gets the kind of device or browser, as TDLib guessed it from the texts below.</summary>
    /// <remarks>TL: <c>type:SessionType</c> since 1.8.3 (2022), <c>device_type:SessionDeviceType</c> since 1.8.65 (2026).</remarks>
    [TlField("type", V1865 = "device_type", Optional = true, Default = typeof(SessionType.Unknown))]
    public required SessionType Type { get; init => field = NotNull(value); }

    /// <summary>Gets the identifier that Telegram gave to the application.</summary>
    [TlField("api_id")]
    public required int ApiId { get; init; }

    /// <summary>Gets the name of the application.</summary>
    [TlField("application_name")]
    public required string ApplicationName { get; init => field = NotNull(value); }

    /// <summary>Gets the version of the application.</summary>
    [TlField("application_version")]
    public required string ApplicationVersion { get; init => field = NotNull(value); }

    /// <summary>Gets a value indicating whether the application is one of Telegram's own, or known to use its own identifier.</summary>
    [TlField("is_official_application")]
    public required bool IsOfficialApplication { get; init; }

    /// <summary>Gets the model of the device, as the application gave it.</summary>
    [TlHidden]
    [TlField("device_model")]
    public required string DeviceModel { get; init => field = NotNull(value); }

    /// <summary>Gets the operating system or platform, as the application gave it.</summary>
    [TlField("platform")]
    public required string Platform { get; init => field = NotNull(value); }

    /// <summary>Gets the version of the operating system, as the application gave it.</summary>
    [TlField("system_version")]
    public required string SystemVersion { get; init => field = NotNull(value); }

    /// <summary>Gets when the user logged in.</summary>
    /// <remarks>TL: <c>log_in_date:int32</c>, whole seconds since 1970 in UTC. A value is floored to the second.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 1901-12-13T20:45:52Z to 2038-01-19T03:14:07Z, which an int32 cannot carry.</exception>
    [TlField("log_in_date")]
    public required DateTimeOffset LogInDate
    {
        get => UnixDate.ToDateTimeOffset(_logInDate);
        init => _logInDate = UnixDate.FromDateTimeOffset(value);
    }

    /// <summary>Gets when the session was last used.</summary>
    /// <remarks>TL: <c>last_active_date:int32</c>, whole seconds since 1970 in UTC. A value is floored to the second.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 1901-12-13T20:45:52Z to 2038-01-19T03:14:07Z, which an int32 cannot carry.</exception>
    [TlField("last_active_date")]
    public required DateTimeOffset LastActiveDate
    {
        get => UnixDate.ToDateTimeOffset(_lastActiveDate);
        init => _lastActiveDate = UnixDate.FromDateTimeOffset(value);
    }

    /// <summary>Gets the IP address the session was used from, in human-readable form; may be empty.</summary>
    /// <remarks>TL: <c>ip_address:string</c>; <c>ip</c> until 1.8.17.</remarks>
    [TlHidden]
    [TlField("ip_address", Formerly = "ip")]
    public required string IpAddress { get; init => field = NotNull(value); }

    /// <summary>Gets the place the session was used from, in human-readable form, by its IP address; may be empty.</summary>
    /// <remarks>TL: <c>location:string</c>; <c>country</c> until 1.8.17. The <c>region</c> of those years is kept in <see cref="TdObject.UnknownFields"/>.</remarks>
    [TlHidden]
    [TlField("location", Formerly = "country")]
    public required string Location { get; init => field = NotNull(value); }
}
