namespace TdSession;

/// <summary>Confirms an unconfirmed session of the current user from another device.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: confirmSession</c>, since 1.8.18 (2023). The answer is <see cref="Ok"/>.</para>
/// <para>TDLib removes the session from its list of unconfirmed sessions before it asks the server. A refusal doesn't restore the session:
/// see <see cref="UpdateUnconfirmedSession"/>.</para>
/// <para>A failed request may be carried out later: TDLib stores it. If TDLib is closed before the server answers, it sends the request
/// again after the next start. Send <see cref="GetActiveSessions"/> to see what happened.</para>
/// </remarks>
/// <param name="SessionId">The identifier of the session, as in <see cref="UnconfirmedSessionType.Device"/>.</param>
[TlConstructor("confirmSession")]
public sealed partial record ConfirmSession([property: TlField("session_id")] long SessionId) : TdFunction<Ok>;
