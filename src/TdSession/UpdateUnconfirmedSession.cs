using System.Text;
using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>The update that TDLib sends when the first unconfirmed session of the account changes.</summary>
/// <remarks>TL source: <c>td_api.tl: updateUnconfirmedSession</c>, since 1.8.18 (2023).</remarks>
[TlConstructor("updateUnconfirmedSession", Since = TdSchema.V1818)]
[JsonConverter(typeof(TdJsonConverter))]
public sealed partial record UpdateUnconfirmedSession : TdObject
{
    /// <summary>Gets the session to show to the user, or <see langword="null"/> when none waits for confirmation.</summary>
    [TlField("session")]
    public UnconfirmedSession? Session { get; init; }

    /// <summary>Gets how many sessions wait for confirmation, or <see langword="null"/> where the sender's TDLib (before 1.8.65) does not say.</summary>
    [TlField("unconfirmed_session_count", Since = TdSchema.V1865)]
    public int? UnconfirmedSessionCount { get; init; }

    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder builder) =>
        PrintMembers(builder, $"{nameof(Session)} = {Session}, {nameof(UnconfirmedSessionCount)} = {UnconfirmedSessionCount}");
}
