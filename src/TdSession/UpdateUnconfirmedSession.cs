namespace TdSession;

/// <summary>The update that says that the first unconfirmed session has changed.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: updateUnconfirmedSession</c>, since 1.8.18 (2023).</para>
/// <para>An update without a session does not prove that a session was confirmed or terminated. TDLib removes a session from its list
/// before it asks the server to confirm or terminate it, and does not restore it if the server refuses. Then only
/// <see cref="TdSession.Session.IsUnconfirmed"/> still shows it: send <see cref="GetActiveSessions"/>.</para>
/// <para>TDLib sends the update again after every start while its list is not empty.</para>
/// </remarks>
[TlConstructor("updateUnconfirmedSession", Since = TdSchema.V1_8_18)]
public sealed partial record UpdateUnconfirmedSession : TdObject
{
    /// <summary>Gets the unconfirmed session with the earliest date, or <see langword="null"/> if TDLib's list is empty.</summary>
    /// <remarks>An update with a count above 0 and without a session is written, but refused when it is read.</remarks>
    [TlField("session", CountedBy = nameof(UnconfirmedSessionCount))]
    public UnconfirmedSession? Session { get; init; }

    /// <summary>Gets the total number of unconfirmed sessions; <see langword="null"/> from a TDLib before 1.8.65, which does not say, and
    /// then not written.</summary>
    /// <remarks>It counts connected bots too. They are not in <see cref="Sessions"/>.</remarks>
    [TlField("unconfirmed_session_count", Since = TdSchema.V1_8_65)]
    public int? UnconfirmedSessionCount { get; init; }
}
