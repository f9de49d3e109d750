using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>A new log-in to the account that nobody confirmed yet: ask the user whether it was them.</summary>
/// <remarks>TL source: <c>td_api.tl: unconfirmedSession</c>, since 1.8.18 (2023). Answer with <see cref="ConfirmSession"/> or <see cref="TerminateSession"/>.</remarks>
[TlConstructor("unconfirmedSession")]
[JsonConverter(typeof(TdJsonConverter))]
public sealed partial record UnconfirmedSession : TdObject
{
    private readonly int _logInDate;

    /// <summary>Gets who logged in.</summary>
    /// <remarks>TL: <c>type:SessionType</c> since 1.8.65; until 1.8.63 <c>id:int64</c>, the identifier of a <see cref="UnconfirmedSessionType.Device"/>.</remarks>
    [TlField("id", V1865 = "type", Unwrapped = typeof(UnconfirmedSessionType.Device))]
    public required UnconfirmedSessionType Type { get; init => field = NotNull(value); }

    /// <summary>Gets when the log-in happened.</summary>
    /// <remarks>TL: <c>log_in_date:int32</c> until 1.8.63, <c>date:int32</c> since 1.8.65; whole seconds since 1970 in UTC. A value is floored to the second.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 1901-12-13T20:45:52Z to 2038-01-19T03:14:07Z, which an int32 cannot carry.</exception>
    [TlField("log_in_date", V1865 = "date")]
    public required DateTimeOffset LogInDate
    {
        get => UnixDate.ToDateTimeOffset(_logInDate);
        init => _logInDate = UnixDate.FromDateTimeOffset(value);
    }

    /// <summary>Gets the model of the device, as the application gave it; may be empty.</summary>
    [TlHidden]
    [TlField("device_model")]
    public required string DeviceModel { get; init => field = NotNull(value); }

    /// <summary>Gets the place of the log-in, in human-readable form; may be empty.</summary>
    [TlHidden]
    [TlField("location")]
    public required string Location { get; init => field = NotNull(value); }
}
