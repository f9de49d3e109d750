namespace TdSession;

/// <summary>Returns all active sessions of the current user. They must be shown to the user in the returned order.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: getActiveSessions</c>. The answer is <see cref="Sessions"/>.</para>
/// <para>TDLib sends no update when the list changes. Send this request again after each answer to a request that changes a session. If a
/// session was confirmed elsewhere, TDLib sends <see cref="UpdateUnconfirmedSession"/> before the answer.</para>
/// <para>In addition, <see cref="GetBusinessConnectedBot"/> must be used to show the connected business bot on top of the active
/// sessions.</para>
/// </remarks>
[TlConstructor("getActiveSessions")]
public sealed partial record GetActiveSessions : TdFunction<Sessions>;
