namespace TdSession;

/// <summary>Sets whether a session can accept incoming calls.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: toggleSessionCanAcceptCalls</c>, since 1.7.10 (2021). The answer is <see cref="Ok"/>. Since 1.8.48,
/// TDLib also changes its option <c>can_accept_calls</c> for session 0.</para>
/// <para>A failed request may be carried out later: TDLib stores it. If TDLib is closed before the server answers, it sends the request
/// again after the next start. Send <see cref="GetActiveSessions"/> to see what happened.</para>
/// </remarks>
/// <param name="SessionId">The identifier of the session, as in <see cref="Session.Id"/>.</param>
/// <param name="CanAcceptCalls"><see langword="true"/> to let the session accept incoming calls; otherwise,
/// <see langword="false"/>.</param>
[TlConstructor("toggleSessionCanAcceptCalls")]
public sealed partial record ToggleSessionCanAcceptCalls(
    [property: TlField("session_id")] long SessionId,
    [property: TlField("can_accept_calls")] bool CanAcceptCalls) : TdFunction<Ok>;
