namespace TdSession;

/// <summary>Disconnects a website from the current user's Telegram account.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: disconnectWebsite</c>, since 1.2.0 (2018). The answer is <see cref="Ok"/>.</para>
/// <para>A failed request may be carried out later: TDLib stores it. If TDLib is closed before the server answers, it sends the request
/// again after the next start. Send <see cref="GetConnectedWebsites"/> to see what happened.</para>
/// </remarks>
/// <param name="WebsiteId">The identifier of the website, as in <see cref="ConnectedWebsite.Id"/>.</param>
[TlConstructor("disconnectWebsite")]
public sealed partial record DisconnectWebsite([property: TlField("website_id")] long WebsiteId) : TdFunction<Ok>;
