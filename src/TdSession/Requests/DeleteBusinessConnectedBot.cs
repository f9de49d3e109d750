namespace TdSession;

/// <summary>Deletes the business bot that is connected to the current user's account.</summary>
/// <remarks>TL source: <c>td_api.tl: deleteBusinessConnectedBot</c>. The answer is <see cref="Ok"/>.</remarks>
/// <param name="BotUserId">The unique user identifier of the bot, as in <see cref="UnconfirmedSessionType.ConnectedBot"/>. TL:
/// <c>int53</c>.</param>
[TlConstructor("deleteBusinessConnectedBot", Since = TdSchema.V1_8_18)]
public sealed partial record DeleteBusinessConnectedBot([property: TlField("bot_user_id", Int53 = true)] long BotUserId) : TdFunction<Ok>;
