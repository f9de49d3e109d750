namespace TdSession;

/// <summary>Changes the period of inactivity after which sessions are terminated automatically.</summary>
/// <remarks>TL source: <c>td_api.tl: setInactiveSessionTtl</c>. The answer is <see cref="Ok"/>.</remarks>
/// <param name="InactiveSessionTtlDays">The new number of days of inactivity, 1 to 366. This library does not check the range.</param>
[TlConstructor("setInactiveSessionTtl")]
public sealed partial record SetInactiveSessionTtl([property: TlField("inactive_session_ttl_days")] int InactiveSessionTtlDays)
    : TdFunction<Ok>;
