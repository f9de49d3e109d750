namespace TdSession;

/// <summary>Confirms an unconfirmed session of the current user from another device.</summary>
/// <remarks>TL source: <c>td_api.tl: confirmSession</c>. The answer is <see cref="Ok"/>.</remarks>
/// <param name="SessionId">The identifier of the session, as in <see cref="UnconfirmedSessionType.Device"/>.</param>
[TlConstructor("confirmSession")]
public sealed partial record ConfirmSession([property: TlField("session_id")] long SessionId) : TdFunction<Ok>;
