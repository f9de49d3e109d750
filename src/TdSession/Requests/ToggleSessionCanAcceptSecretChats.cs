namespace TdSession;

/// <summary>Sets whether a session can accept incoming secret chats.</summary>
/// <remarks>TL source: <c>td_api.tl: toggleSessionCanAcceptSecretChats</c>. The answer is <see cref="Ok"/>.</remarks>
/// <param name="SessionId">The identifier of the session, as in <see cref="Session.Id"/>.</param>
/// <param name="CanAcceptSecretChats"><see langword="true"/> to allow accepting secret chats by the session, <see langword="false"/>
/// otherwise.</param>
[TlConstructor("toggleSessionCanAcceptSecretChats")]
public sealed partial record ToggleSessionCanAcceptSecretChats(
    [property: TlField("session_id")] long SessionId,
    [property: TlField("can_accept_secret_chats")] bool CanAcceptSecretChats) : TdFunction<Ok>;
