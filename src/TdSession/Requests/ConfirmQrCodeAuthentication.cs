namespace TdSession;

/// <summary>Confirms the QR code authentication on another device.</summary>
/// <remarks>TL source: <c>td_api.tl: confirmQrCodeAuthentication</c>. The answer is the created <see cref="Session"/>. The link is a secret
/// while it lasts: <see cref="ToString"/> does not show it.</remarks>
/// <param name="Link">The link from the QR code, such as <c>tg://login?token=…</c>. It must be scanned by the in-app camera.</param>
[TlConstructor("confirmQrCodeAuthentication")]
public sealed partial record ConfirmQrCodeAuthentication(string Link) : TdFunction<Session>
{
    /// <summary>Gets the link from the QR code, which must be scanned by the in-app camera.</summary>
    [TlHidden]
    [TlField("link")]
    public string Link { get; init => field = NotNull(value); } = NotNull(Link);
}
