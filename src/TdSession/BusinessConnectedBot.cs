namespace TdSession;

/// <summary>A business bot that is connected to the current user's account.</summary>
/// <remarks>TL source: <c>td_api.tl: businessConnectedBot</c>, since 1.8.26 (2024). Its <c>recipients</c> and <c>rights</c>
/// (<c>can_reply</c> until 1.8.45) have no property and are kept in <see cref="TdObject.UnknownFields"/>.</remarks>
[TlConstructor("businessConnectedBot", Since = TdSchema.V1_8_18)]
[TlUntyped("recipients")]
[TlUntyped("rights")]
[TlUntyped("can_reply")]
public sealed partial record BusinessConnectedBot : TdObject
{
    /// <summary>Gets the user identifier of the bot, to pass to <see cref="DeleteBusinessConnectedBot"/>.</summary>
    /// <remarks>TL: <c>bot_user_id:int53</c>.</remarks>
    [TlField("bot_user_id", Int53 = true)]
    public required long BotUserId { get; init; }
}
