namespace TdSession;

/// <summary>A website on which the current user is logged in with Telegram.</summary>
/// <remarks>TL source: <c>td_api.tl: connectedWebsite</c>, since 1.2.0 (2018).</remarks>
[TlConstructor("connectedWebsite")]
public sealed partial record ConnectedWebsite : TdObject
{
    private readonly int _logInDate;
    private readonly int _lastActiveDate;

    /// <summary>Gets the identifier of the website, to pass to <see cref="DisconnectWebsite"/>.</summary>
    /// <remarks>TL: <c>id:int64</c>, the full range.</remarks>
    [TlField("id")]
    public required long Id { get; init; }

    /// <summary>Gets the domain name of the website.</summary>
    [TlField("domain_name")]
    public required string DomainName { get; init => field = NotNull(value); }

    /// <summary>Gets the user identifier of a bot that is linked with the website.</summary>
    /// <remarks>TL: <c>bot_user_id:int53</c>; <c>int32</c> until 1.7.6.</remarks>
    [TlField("bot_user_id", Int53 = true)]
    public required long BotUserId { get; init; }

    /// <summary>Gets the version of the browser that was used to log in.</summary>
    [TlField("browser")]
    public required string Browser { get; init => field = NotNull(value); }

    /// <summary>Gets the operating system on which the browser is running.</summary>
    [TlField("platform")]
    public required string Platform { get; init => field = NotNull(value); }

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

    /// <summary>Gets the date when the log-in was last used.</summary>
    /// <remarks>TL: <c>last_active_date:int32</c>, whole seconds since 1970 in UTC. A value is rounded down to the second.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is before 1901-12-13T20:45:52Z or after 2038-01-19T03:14:07Z, the range of
    /// an int32.</exception>
    [TlField("last_active_date")]
    public required DateTimeOffset LastActiveDate
    {
        get => UnixDate.ToDateTimeOffset(_lastActiveDate);
        init => _lastActiveDate = UnixDate.FromDateTimeOffset(value);
    }

    /// <summary>Gets the IP address from which the user logged in, in human-readable form.</summary>
    /// <remarks>TL: <c>ip_address:string</c>; <c>ip</c> until 1.8.17.</remarks>
    [TlHidden]
    [TlField("ip")]
    [TlField("ip_address", Since = TdSchema.V1_8_18)]
    public required string IpAddress { get; init => field = NotNull(value); }

    /// <summary>Gets a human-readable description of the country and the region from which the user logged in, based on the IP
    /// address.</summary>
    [TlHidden]
    [TlField("location")]
    public required string Location { get; init => field = NotNull(value); }
}
