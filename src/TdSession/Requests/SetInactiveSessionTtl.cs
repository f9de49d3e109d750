namespace TdSession;

/// <summary>Changes the period of inactivity after which sessions are terminated automatically.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: setInactiveSessionTtl</c>, since 1.7.10 (2021). The answer is <see cref="Ok"/>.</para>
/// <para>A failed request may be carried out later: TDLib stores it. If TDLib is closed before the server answers, it sends the request
/// again after the next start. Send <see cref="GetActiveSessions"/> to see what happened.</para>
/// </remarks>
/// <param name="InactiveSessionTtlDays">The new number of days of inactivity, 1 to 366. Neither TdSession nor TDLib checks the
/// range.</param>
[TlConstructor("setInactiveSessionTtl")]
public sealed partial record SetInactiveSessionTtl([property: TlField("inactive_session_ttl_days")] int InactiveSessionTtlDays)
    : TdFunction<Ok>;
