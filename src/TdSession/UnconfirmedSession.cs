namespace TdSession;

/// <summary>An unconfirmed session: ask the user whether it was them.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: unconfirmedSession</c>, since 1.8.18 (2023). Its <see cref="Type"/> determines the requests that confirm
/// or reject it: <see cref="ConfirmSession"/> or <see cref="TerminateSession"/> for a device, <see cref="ConfirmBusinessConnectedBot"/> or
/// <see cref="DeleteBusinessConnectedBot"/> for a connected bot.</para>
/// <para>TDLib removes it from its list after seven days, or another period that the server sets.</para>
/// </remarks>
[TlConstructor("unconfirmedSession", Since = TdSchema.V1_8_18)]
public sealed partial record UnconfirmedSession : TdObject
{
    private readonly int _logInDate;

    /// <summary>Gets the type of the session.</summary>
    /// <remarks>TL: <c>type:SessionType</c> since 1.8.65; until 1.8.63 <c>id:int64</c>, the identifier of a
    /// <see cref="UnconfirmedSessionType.Device"/>.</remarks>
    [TlField("id", Unwrapped = typeof(UnconfirmedSessionType.Device))]
    [TlField("type", Since = TdSchema.V1_8_65)]
    public required UnconfirmedSessionType Type { get; init => field = NotNull(value); }

    /// <summary>Gets the date when the user logged in, or when the business bot was connected.</summary>
    /// <remarks>TL: <c>log_in_date:int32</c> until 1.8.63, <c>date:int32</c> since 1.8.65; whole seconds since 1970 in UTC. A value is
    /// rounded down to the second.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is before 1901-12-13T20:45:52Z or after 2038-01-19T03:14:07Z, the range of
    /// an int32.</exception>
    [TlField("log_in_date")]
    [TlField("date", Since = TdSchema.V1_8_65)]
    public required DateTimeOffset LogInDate
    {
        get => UnixDate.ToDateTimeOffset(_logInDate);
        init => _logInDate = UnixDate.FromDateTimeOffset(value);
    }

    /// <summary>Gets the model of the device that was used to create the session, as provided by the application.</summary>
    [TlHidden]
    [TlField("device_model")]
    public required string DeviceModel { get; init => field = NotNull(value); }

    /// <summary>Gets a human-readable description of the location from which the session was created, based on the IP address.</summary>
    [TlHidden]
    [TlField("location")]
    public required string Location { get; init => field = NotNull(value); }
}
