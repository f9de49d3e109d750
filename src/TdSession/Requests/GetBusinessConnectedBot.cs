namespace TdSession;

/// <summary>Returns the business bot that is connected to the current user's account. If no bot is connected, the answer is an
/// <see cref="Error"/> with code 404.</summary>
/// <remarks>TL source: <c>td_api.tl: getBusinessConnectedBot</c>, since 1.8.26 (2024). The answer is a
/// <see cref="BusinessConnectedBotInfo"/>; before 1.8.65 it is a <see cref="BusinessConnectedBot"/>.</remarks>
[TlConstructor("getBusinessConnectedBot", Since = TdSchema.V1_8_18)]
public sealed partial record GetBusinessConnectedBot : TdFunction<BusinessConnectedBotInfo>;
