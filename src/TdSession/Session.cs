namespace TdSession;

/// <summary>One session in a Telegram application used by the current user. Sessions must be shown to the user in the order in which
/// TDLib returned them.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: session</c>. The 18 properties are the fields of TDLib 1.8.18 to 1.8.63. Sessions from every TDLib since
/// 2018 can be read. A field that the sender's TDLib doesn't have yet reads as <see langword="false"/> or
/// <see cref="SessionType.Unknown"/>. Any other missing field is an error.</para>
/// <para>The application provides its API identifier, name and version, the device model, the platform and the system version.</para>
/// <para>Two sessions are equal if all properties and unknown fields are equal. <see cref="ToString"/> doesn't show the IP address, the
/// location or the device model.</para>
/// </remarks>
/// <example><code>
/// var session = JsonSerializer.Deserialize&lt;Session&gt;(json)!;
/// Console.WriteLine($"{session.ApplicationName} on {session.Type}, last used {session.LastActiveDate:u}");
/// </code></example>
[TlConstructor("session")]
[TlUntyped("region")]
public sealed partial record Session : TdObject
{
    private readonly int _logInDate;
    private readonly int _lastActiveDate;

    /// <summary>Gets the identifier of the session, to pass to the requests about it.</summary>
    /// <remarks>TL: <c>id:int64</c>, the full range. Telegram's server uses 0 for the current session. TDLib's documentation doesn't
    /// promise this: use <see cref="IsCurrent"/>.</remarks>
    [TlField("id")]
    public required long Id { get; init; }

    /// <summary>Gets a value indicating whether this session is the current session.</summary>
    [TlField("is_current")]
    public required bool IsCurrent { get; init; }

    /// <summary>Gets a value indicating whether a two-step verification password is needed to complete the authorization of the
    /// session.</summary>
    /// <remarks>Since TDLib 1.3.5 (2019). From an earlier TDLib, it's always <see langword="false"/>.</remarks>
    [TlField("is_password_pending", Since = TdSchema.V1_3_5)]
    public required bool IsPasswordPending { get; init; }

    /// <summary>Gets a value indicating whether the session wasn't confirmed from another session.</summary>
    /// <remarks>Since TDLib 1.8.18 (2023). From an earlier TDLib, it's always <see langword="false"/>.</remarks>
    [TlField("is_unconfirmed", Since = TdSchema.V1_8_18)]
    public required bool IsUnconfirmed { get; init; }

    /// <summary>Gets a value indicating whether the session can accept incoming secret chats.</summary>
    /// <remarks>Since TDLib 1.7.9 (2021). From an earlier TDLib, it's always <see langword="false"/>.</remarks>
    [TlField("can_accept_secret_chats", Since = TdSchema.V1_7_9, Early = true)]
    public required bool CanAcceptSecretChats { get; init; }

    /// <summary>Gets a value indicating whether the session can accept incoming calls.</summary>
    /// <remarks>Since TDLib 1.7.9 (2021). From an earlier TDLib, it's always <see langword="false"/>.</remarks>
    [TlField("can_accept_calls", Since = TdSchema.V1_7_9)]
    public required bool CanAcceptCalls { get; init; }

    /// <summary>Gets the type of device, based on the system and the application version. It can be used to display a corresponding
    /// icon.</summary>
    /// <remarks>TL: <c>type:SessionType</c> since 1.8.3 (2022), <c>device_type:SessionDeviceType</c> since 1.8.65 (2026). From an earlier
    /// TDLib, it's <see cref="SessionType.Unknown"/>.</remarks>
    [TlField("type", Since = TdSchema.V1_8_3, Default = typeof(SessionType.Unknown))]
    [TlField("device_type", Since = TdSchema.V1_8_65)]
    public required SessionType Type { get; init => field = NotNull(value); }

    /// <summary>Gets the Telegram API identifier, as provided by the application.</summary>
    [TlField("api_id")]
    public required int ApiId { get; init; }

    /// <summary>Gets the name of the application, as provided by the application.</summary>
    [TlField("application_name")]
    public required string ApplicationName { get; init => field = NotNull(value); }

    /// <summary>Gets the version of the application, as provided by the application.</summary>
    [TlField("application_version")]
    public required string ApplicationVersion { get; init => field = NotNull(value); }

    /// <summary>Gets a value indicating whether the application is an official one, or uses the <c>api_id</c> of an official one.</summary>
    [TlField("is_official_application")]
    public required bool IsOfficialApplication { get; init; }

    /// <summary>Gets the model of the device that the application has been run or is running on, as provided by the application.</summary>
    [TlHidden]
    [TlField("device_model")]
    public required string DeviceModel { get; init => field = NotNull(value); }

    /// <summary>Gets the operating system that the application has been run or is running on, as provided by the application.</summary>
    [TlField("platform")]
    public required string Platform { get; init => field = NotNull(value); }

    /// <summary>Gets the version of the operating system that the application has been run or is running on, as provided by the
    /// application.</summary>
    [TlField("system_version")]
    public required string SystemVersion { get; init => field = NotNull(value); }

    /// <summary>Gets the date when the user logged in.</summary>
    /// <remarks>TL: <c>log_in_date:int32</c>, whole seconds since 1970 in UTC. A value is rounded down to the second.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is before 1901-12-13T20:45:52Z or after 2038-01-19T03:14:07Z, the range of
    /// an int32.</exception>
    [TlField("log_in_date")]
    public required DateTimeOffset LogInDate
    {
        get => UnixDate.ToDateTimeOffset(_logInDate);
        init => _logInDate = UnixDate.FromDateTimeOffset(value);
    }

    /// <summary>Gets the date when the session was last used.</summary>
    /// <remarks>TL: <c>last_active_date:int32</c>, whole seconds since 1970 in UTC. A value is rounded down to the second.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is before 1901-12-13T20:45:52Z or after 2038-01-19T03:14:07Z, the range of
    /// an int32.</exception>
    [TlField("last_active_date")]
    public required DateTimeOffset LastActiveDate
    {
        get => UnixDate.ToDateTimeOffset(_lastActiveDate);
        init => _lastActiveDate = UnixDate.FromDateTimeOffset(value);
    }

    /// <summary>Gets the IP address from which the session was created, in human-readable form.</summary>
    /// <remarks>TL: <c>ip_address:string</c>; <c>ip</c> until 1.8.17.</remarks>
    [TlHidden]
    [TlField("ip")]
    [TlField("ip_address", Since = TdSchema.V1_8_18)]
    public required string IpAddress { get; init => field = NotNull(value); }

    /// <summary>Gets a human-readable description of the location from which the session was created, based on the IP address.</summary>
    /// <remarks>TL: <c>location:string</c>; <c>country</c> until 1.8.17. The field <c>region</c> of those versions is kept in
    /// <see cref="TdObject.UnknownFields"/>.</remarks>
    [TlHidden]
    [TlField("country")]
    [TlField("location", Since = TdSchema.V1_8_18)]
    public required string Location { get; init => field = NotNull(value); }
}
