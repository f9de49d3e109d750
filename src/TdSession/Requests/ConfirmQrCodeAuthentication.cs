namespace TdSession;

/// <summary>Confirms the QR code authentication on another device.</summary>
/// <remarks>TL source: <c>td_api.tl: confirmQrCodeAuthentication</c>, since 1.5.4 (2019). The answer is the created <see cref="Session"/>.
/// The link is a secret while it's valid: <see cref="ToString"/> doesn't show it.</remarks>
/// <param name="Link">The link from the QR code. It must be scanned by the in-app camera. TDLib accepts <c>tg://login?token=</c> followed
/// by base64url text, with nothing after it. For any other link, it returns error 400 <c>AUTH_TOKEN_INVALID</c> and doesn't ask the
/// server.</param>
[TlConstructor("confirmQrCodeAuthentication")]
public sealed partial record ConfirmQrCodeAuthentication(string Link) : TdFunction<Session>
{
    /// <summary>Gets the link from the QR code, which must be scanned by the in-app camera.</summary>
    [TlHidden]
    [TlField("link")]
    public string Link { get; init => field = NotNull(value); } = NotNull(Link);
}
