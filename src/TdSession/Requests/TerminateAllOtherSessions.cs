namespace TdSession;

/// <summary>Terminates all other sessions of the current user.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: terminateAllOtherSessions</c>. The answer is <see cref="Ok"/>. In addition, your app must suggest
/// deleting the connected business bot, if any, with <see cref="DeleteBusinessConnectedBot"/>. <see cref="GetBusinessConnectedBot"/>
/// returns it.</para>
/// <para>TDLib empties its list of unconfirmed sessions before it asks the server. A refusal doesn't restore the list: see
/// <see cref="UpdateUnconfirmedSession"/>.</para>
/// <para>A failed request may be carried out later: TDLib stores it. If TDLib is closed before the server answers, it sends the request
/// again after the next start. Send <see cref="GetActiveSessions"/> to see what happened.</para>
/// </remarks>
[TlConstructor("terminateAllOtherSessions")]
public sealed partial record TerminateAllOtherSessions : TdFunction<Ok>;
