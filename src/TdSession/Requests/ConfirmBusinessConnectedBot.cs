namespace TdSession;

/// <summary>Confirms an unconfirmed business connection of the current user from another device.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: confirmBusinessConnectedBot</c>, since 1.8.65 (2026). The answer is <see cref="Ok"/>.</para>
/// <para>TDLib removes the bot from its list of unconfirmed sessions before it asks the server. A refusal doesn't restore the bot: see
/// <see cref="UpdateUnconfirmedSession"/>.</para>
/// </remarks>
/// <param name="BotUserId">The user identifier of the bot, as in <see cref="UnconfirmedSessionType.ConnectedBot"/>. TL:
/// <c>int53</c>.</param>
[TlConstructor("confirmBusinessConnectedBot", Since = TdSchema.V1_8_65)]
public sealed partial record ConfirmBusinessConnectedBot([property: TlField("bot_user_id", Int53 = true)] long BotUserId) : TdFunction<Ok>;
