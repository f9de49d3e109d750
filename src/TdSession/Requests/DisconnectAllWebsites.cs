namespace TdSession;

/// <summary>Disconnects all websites from the current user's Telegram account.</summary>
/// <remarks>TL source: <c>td_api.tl: disconnectAllWebsites</c>, since 1.2.0 (2018). The answer is <see cref="Ok"/>.</remarks>
[TlConstructor("disconnectAllWebsites")]
public sealed partial record DisconnectAllWebsites : TdFunction<Ok>;
