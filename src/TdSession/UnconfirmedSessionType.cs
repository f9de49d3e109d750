namespace TdSession;

/// <summary>The type of an unconfirmed session: a <see cref="Device"/>, a <see cref="ConnectedBot"/>, or an <see cref="Unrecognized"/>
/// case.</summary>
/// <remarks>TL source: <c>td_api.tl: SessionType</c> from 1.8.65 on. Up to 1.8.63, that was the name of <see cref="SessionType"/>, and
/// every unconfirmed session was a device.</remarks>
[TlType("SessionType")]
public abstract partial record UnconfirmedSessionType : TdObject
{
    private UnconfirmedSessionType()
    {
    }

    /// <summary>Gets the name of the case, such as <c>Device</c>. It's the same in every schema and every version of TdSession.</summary>
    /// <remarks>The name of an unrecognized case is <see cref="Unrecognized.TypeName"/> without its prefix <c>sessionType</c>.</remarks>
    public string Name => this is Unrecognized { TypeName: var typeName } ? TlText.WithoutPrefix(typeName, _prefixes) : GetType().Name;

    /// <summary>Gets the request that confirms the session, or <see langword="null"/> if the type is unrecognized.</summary>
    /// <remarks><see cref="ConfirmSession"/> for a <see cref="Device"/>, <see cref="ConfirmBusinessConnectedBot"/> for a
    /// <see cref="ConnectedBot"/>.</remarks>
    public TdFunction<Ok>? ConfirmRequest => this switch
    {
        Device { SessionId: var id } => new ConfirmSession(id),
        ConnectedBot { BotUserId: var id } => new ConfirmBusinessConnectedBot(id),
        _ => null,
    };

    /// <summary>Gets the request that rejects the session, or <see langword="null"/> if the type is unrecognized.</summary>
    /// <remarks><see cref="TerminateSession"/> for a <see cref="Device"/>, <see cref="DeleteBusinessConnectedBot"/> for a
    /// <see cref="ConnectedBot"/>.</remarks>
    public TdFunction<Ok>? RejectRequest => this switch
    {
        Device { SessionId: var id } => new TerminateSession(id),
        ConnectedBot { BotUserId: var id } => new DeleteBusinessConnectedBot(id),
        _ => null,
    };

    /// <summary>A regular session from a device.</summary>
    /// <param name="SessionId">The unique identifier of the session. Use <see cref="TerminateSession"/> to terminate it, or
    /// <see cref="ConfirmSession"/> to confirm it if it isn't confirmed yet.</param>
    [TlConstructor("sessionTypeDevice", Since = TdSchema.V1_8_65)]
    public sealed partial record Device([property: TlField("session_id")] long SessionId) : UnconfirmedSessionType;

    /// <summary>A business bot that is connected to the current user's account.</summary>
    /// <remarks>It isn't in <see cref="Sessions"/>.</remarks>
    /// <param name="BotUserId">The user identifier of the bot. Use <see cref="DeleteBusinessConnectedBot"/> to remove it, or
    /// <see cref="ConfirmBusinessConnectedBot"/> to confirm it if it isn't confirmed yet. TL: <c>int53</c>.</param>
    [TlConstructor("sessionTypeConnectedBot", Since = TdSchema.V1_8_65)]
    public sealed partial record ConnectedBot([property: TlField("bot_user_id", Int53 = true)] long BotUserId) : UnconfirmedSessionType;

    /// <summary>A case that TdSession doesn't know, such as one that a newer TDLib added.</summary>
    /// <remarks>You can create it with any name. With the name of a known case, the written JSON reads back as that case if the unknown
    /// fields contain the fields of the case.</remarks>
    /// <param name="TypeName">The value of the type key.</param>
    [TlUnrecognized]
    public sealed partial record Unrecognized(string TypeName) : UnconfirmedSessionType
    {
        /// <summary>Gets the value of the type key.</summary>
        public string TypeName { get; init => field = NotNull(value); } = NotNull(TypeName);
    }
}
