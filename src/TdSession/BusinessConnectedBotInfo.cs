namespace TdSession;

/// <summary>A connection of a business bot to the current user's account: the answer to <see cref="GetBusinessConnectedBot"/>.</summary>
/// <remarks>TL source: <c>td_api.tl: businessConnectedBotInfo</c>, since 1.8.65 (2026). TDLib's documentation requires an app to show the
/// bot on top of the active sessions.</remarks>
[TlConstructor("businessConnectedBotInfo", Since = TdSchema.V1_8_65)]
public sealed partial record BusinessConnectedBotInfo : TdObject
{
    private readonly int _connectionDate;

    /// <summary>Gets the bot.</summary>
    [TlField("bot")]
    public required BusinessConnectedBot Bot { get; init => field = NotNull(value); }

    /// <summary>Gets the date when the bot was connected, or <see langword="null"/> if it's unknown.</summary>
    /// <remarks>TL: <c>connection_date:int32</c>, whole seconds since 1970 in UTC; 0 if unknown. A value is rounded down to the
    /// second.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is before 1901-12-13T20:45:52Z or after 2038-01-19T03:14:07Z, the range of
    /// an int32.</exception>
    [TlField("connection_date", ZeroIsNull = true)]
    public required DateTimeOffset? ConnectionDate
    {
        get => _connectionDate == 0 ? null : UnixDate.ToDateTimeOffset(_connectionDate);
        init => _connectionDate = value is { } date ? UnixDate.FromDateTimeOffset(date) : 0;
    }

    /// <summary>Gets the model of the device that was used to connect the bot, as provided by the application. It may be empty if
    /// unknown.</summary>
    [TlHidden]
    [TlField("device_model")]
    public required string DeviceModel { get; init => field = NotNull(value); }

    /// <summary>Gets a human-readable description of the location from which the bot was connected, based on the IP address. It may be
    /// empty if unknown.</summary>
    [TlHidden]
    [TlField("location")]
    public required string Location { get; init => field = NotNull(value); }
}
