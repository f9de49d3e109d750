namespace TdSession;

/// <summary>Returns all websites on which the current user used Telegram to log in.</summary>
/// <remarks>TL source: <c>td_api.tl: getConnectedWebsites</c>, since 1.2.0 (2018). The answer is <see cref="ConnectedWebsites"/>.</remarks>
[TlConstructor("getConnectedWebsites")]
public sealed partial record GetConnectedWebsites : TdFunction<ConnectedWebsites>;
