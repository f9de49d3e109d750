namespace TdSession;

/// <summary>Deletes the business bot that is connected to the current user's account.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: deleteBusinessConnectedBot</c>, since 1.8.26 (2024). The answer is <see cref="Ok"/>.</para>
/// <para>TDLib removes the bot from its list of unconfirmed sessions before it asks the server. A refusal doesn't restore the bot: see
/// <see cref="UpdateUnconfirmedSession"/>.</para>
/// </remarks>
/// <param name="BotUserId">The unique user identifier of the bot, as in <see cref="UnconfirmedSessionType.ConnectedBot"/>. TL:
/// <c>int53</c>.</param>
[TlConstructor("deleteBusinessConnectedBot", Since = TdSchema.V1_8_18)]
public sealed partial record DeleteBusinessConnectedBot([property: TlField("bot_user_id", Int53 = true)] long BotUserId) : TdFunction<Ok>;
