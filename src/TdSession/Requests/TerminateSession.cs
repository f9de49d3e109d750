namespace TdSession;

/// <summary>Terminates a session of the current user.</summary>
/// <remarks>TL source: <c>td_api.tl: terminateSession</c>. The answer is <see cref="Ok"/>. The current session ends with TDLib's
/// <c>logOut</c> instead.</remarks>
/// <param name="SessionId">The identifier of the session, as in <see cref="Session.Id"/>.</param>
[TlConstructor("terminateSession")]
public sealed partial record TerminateSession([property: TlField("session_id")] long SessionId) : TdFunction<Ok>;
