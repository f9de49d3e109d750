using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>Logs in another device by the QR code that it shows.</summary>
/// <remarks>TL source: <c>td_api.tl: confirmQrCodeAuthentication</c>. The answer is the new <see cref="Session"/>. The link is a secret while it lasts: <see cref="ToString"/> does not show it.</remarks>
/// <param name="Link">The link of the QR code, such as <c>tg://login?token=…</c>.</param>
[TlConstructor("confirmQrCodeAuthentication")]
[JsonConverter(typeof(TdJsonConverter))]
public sealed partial record ConfirmQrCodeAuthentication(string Link) : TdFunction<Session>
{
    /// <summary>Gets the link of the QR code.</summary>
    [TlHidden]
    [TlField("link")]
    public string Link { get; init => field = NotNull(value); } = NotNull(Link);
}
