namespace TdSession;

/// <summary>Terminates all other sessions of the current user.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: terminateAllOtherSessions</c>. The answer is <see cref="Ok"/>. In addition, it must be suggested to
/// the user to delete the connected business bot, if there is any, with <see cref="DeleteBusinessConnectedBot"/>;
/// <see cref="GetBusinessConnectedBot"/> returns it.</para>
/// <para>TDLib empties its list of unconfirmed sessions before it asks the server, and does not restore it if the server refuses: see
/// <see cref="UpdateUnconfirmedSession"/>.</para>
/// <para>A failed request may be carried out later: TDLib stores it, and sends it again after the next start if it was closed before the
/// server answered. Send <see cref="GetActiveSessions"/> to see what happened.</para>
/// </remarks>
[TlConstructor("terminateAllOtherSessions")]
public sealed partial record TerminateAllOtherSessions : TdFunction<Ok>;
