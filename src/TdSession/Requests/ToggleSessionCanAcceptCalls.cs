namespace TdSession;

/// <summary>Sets whether a session can accept incoming calls.</summary>
/// <remarks>TL source: <c>td_api.tl: toggleSessionCanAcceptCalls</c>. The answer is <see cref="Ok"/>.</remarks>
/// <param name="SessionId">The identifier of the session, as in <see cref="Session.Id"/>.</param>
/// <param name="CanAcceptCalls"><see langword="true"/> to allow accepting incoming calls by the session, <see langword="false"/>
/// otherwise.</param>
[TlConstructor("toggleSessionCanAcceptCalls")]
public sealed partial record ToggleSessionCanAcceptCalls(
    [property: TlField("session_id")] long SessionId,
    [property: TlField("can_accept_calls")] bool CanAcceptCalls) : TdFunction<Ok>;
