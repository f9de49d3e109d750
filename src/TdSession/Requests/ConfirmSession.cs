using System.Text;
using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>Confirms a session that waits for it.</summary>
/// <remarks>TL source: <c>td_api.tl: confirmSession</c>. The answer is <see cref="Ok"/>.</remarks>
/// <param name="SessionId">The identifier of the session, as in <see cref="UnconfirmedSessionType.Device"/>.</param>
[TlConstructor("confirmSession")]
[JsonConverter(typeof(TdJsonConverter))]
public sealed partial record ConfirmSession([property: TlField("session_id")] long SessionId) : TdFunction<Ok>
{
    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder builder) =>
        PrintMembers(builder, $"{nameof(SessionId)} = {SessionId}");
}
