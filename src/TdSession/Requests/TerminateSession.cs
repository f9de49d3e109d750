namespace TdSession;

/// <summary>Terminates a session of the current user.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: terminateSession</c>. The answer is <see cref="Ok"/>. To end the current session, send
/// <see cref="LogOut"/> instead.</para>
/// <para>TDLib removes the session from its list of unconfirmed sessions before it asks the server. A refusal doesn't restore the session:
/// see <see cref="UpdateUnconfirmedSession"/>.</para>
/// <para>A failed request may be carried out later: TDLib stores it. If TDLib is closed before the server answers, it sends the request
/// again after the next start. Send <see cref="GetActiveSessions"/> to see what happened.</para>
/// </remarks>
/// <param name="SessionId">The identifier of the session, as in <see cref="Session.Id"/>.</param>
[TlConstructor("terminateSession")]
public sealed partial record TerminateSession([property: TlField("session_id")] long SessionId) : TdFunction<Ok>;
