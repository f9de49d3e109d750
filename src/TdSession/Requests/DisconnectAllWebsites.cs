namespace TdSession;

/// <summary>Disconnects all websites from the current user's Telegram account.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: disconnectAllWebsites</c>, since 1.2.0 (2018). The answer is <see cref="Ok"/>.</para>
/// <para>A failed request may be carried out later: TDLib stores it, and sends it again after the next start if it was closed before the
/// server answered. Send <see cref="GetConnectedWebsites"/> to see what happened.</para>
/// </remarks>
[TlConstructor("disconnectAllWebsites")]
public sealed partial record DisconnectAllWebsites : TdFunction<Ok>;
