namespace TdSession;

/// <summary>Sets whether a session can accept incoming secret chats.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: toggleSessionCanAcceptSecretChats</c>, since 1.7.10 (2021). The answer is <see cref="Ok"/>.</para>
/// <para>A failed request may be carried out later: TDLib stores it. If TDLib is closed before the server answers, it sends the request
/// again after the next start. Send <see cref="GetActiveSessions"/> to see what happened.</para>
/// </remarks>
/// <param name="SessionId">The identifier of the session, as in <see cref="Session.Id"/>.</param>
/// <param name="CanAcceptSecretChats"><see langword="true"/> to let the session accept secret chats; otherwise,
/// <see langword="false"/>.</param>
[TlConstructor("toggleSessionCanAcceptSecretChats")]
public sealed partial record ToggleSessionCanAcceptSecretChats(
    [property: TlField("session_id")] long SessionId,
    [property: TlField("can_accept_secret_chats")] bool CanAcceptSecretChats) : TdFunction<Ok>;
