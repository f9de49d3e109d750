namespace TdSession;

/// <summary>Terminates all other sessions of the current user.</summary>
/// <remarks>TL source: <c>td_api.tl: terminateAllOtherSessions</c>. The answer is <see cref="Ok"/>. In addition, it must be suggested to
/// the user to delete the connected business bot, if there is any, with <see cref="DeleteBusinessConnectedBot"/>;
/// <see cref="GetActiveSessions"/> says how to find it.</remarks>
[TlConstructor("terminateAllOtherSessions")]
public sealed partial record TerminateAllOtherSessions : TdFunction<Ok>;
