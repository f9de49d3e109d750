using System.Text;
using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>Who is behind a log-in that waits for confirmation: a <see cref="Device"/>, a <see cref="ConnectedBot"/>, or an <see cref="Unrecognized"/> case.</summary>
/// <remarks>TL source: <c>td_api.tl: SessionType</c> from 1.8.65 on. Up to 1.8.63 that name meant what <see cref="SessionType"/> is here, and every unconfirmed session was a device.</remarks>
[TlType("SessionType")]
[JsonConverter(typeof(TdJsonConverter))]
public abstract partial record UnconfirmedSessionType : TdObject
{
    private UnconfirmedSessionType()
    {
    }

    /// <summary>A device that logged in.</summary>
    /// <param name="SessionId">The identifier of its session, for <see cref="ConfirmSession"/> and <see cref="TerminateSession"/>.</param>
    [TlConstructor("sessionTypeDevice", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Device([property: TlField("session_id")] long SessionId) : UnconfirmedSessionType
    {
        /// <inheritdoc/>
        protected override bool PrintMembers(StringBuilder builder) => PrintMembers(builder, $"{nameof(SessionId)} = {SessionId}");
    }

    /// <summary>A bot that was connected to the account.</summary>
    /// <param name="BotUserId">The identifier of the bot's user. TL: <c>int53</c>.</param>
    [TlConstructor("sessionTypeConnectedBot", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record ConnectedBot([property: TlField("bot_user_id", Int53 = true)] long BotUserId) : UnconfirmedSessionType
    {
        /// <inheritdoc/>
        protected override bool PrintMembers(StringBuilder builder) => PrintMembers(builder, $"{nameof(BotUserId)} = {BotUserId}");
    }

    /// <summary>A case that a newer TDLib added and this library does not know.</summary>
    /// <param name="TypeName">The value of the type key.</param>
    [TlUnrecognized]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Unrecognized(string TypeName) : UnconfirmedSessionType
    {
        /// <summary>Gets the value of the type key.</summary>
        /// <exception cref="ArgumentException">The library has a record for the type.</exception>
        public string TypeName { get; init => field = NotKnown(value); } = NotKnown(TypeName);
    }
}
