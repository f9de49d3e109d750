namespace TdSession;

/// <summary>Disconnects all websites from the current user's Telegram account.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: disconnectAllWebsites</c>, since 1.2.0 (2018). The answer is <see cref="Ok"/>.</para>
/// <para>A failed request may be carried out later: TDLib stores it. If TDLib is closed before the server answers, it sends the request
/// again after the next start. Send <see cref="GetConnectedWebsites"/> to see what happened.</para>
/// </remarks>
[TlConstructor("disconnectAllWebsites")]
public sealed partial record DisconnectAllWebsites : TdFunction<Ok>;
