namespace TdSession;

/// <summary>The update that TDLib sends when the first unconfirmed session has changed.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: updateUnconfirmedSession</c>, since 1.8.18 (2023).</para>
/// <para>An update without a session doesn't prove that a session was confirmed or terminated. TDLib removes a session from its list
/// before it asks the server to confirm or terminate it. A refusal doesn't restore the session. Then only
/// <see cref="TdSession.Session.IsUnconfirmed"/> still shows it: send <see cref="GetActiveSessions"/>.</para>
/// <para>TDLib sends the update again after every start while its list isn't empty.</para>
/// </remarks>
[TlConstructor("updateUnconfirmedSession", Since = TdSchema.V1_8_18)]
public sealed partial record UpdateUnconfirmedSession : TdObject
{
    /// <summary>Gets the unconfirmed session with the earliest date, or <see langword="null"/> if TDLib's list is empty.</summary>
    /// <remarks>An update with a count above 0 and no session can be written, but not read.</remarks>
    [TlField("session", CountedBy = nameof(UnconfirmedSessionCount))]
    public UnconfirmedSession? Session { get; init; }

    /// <summary>Gets the total number of unconfirmed sessions. From a TDLib before 1.8.65, it's <see langword="null"/>, which isn't
    /// written.</summary>
    /// <remarks>It includes connected bots, which aren't in <see cref="Sessions"/>.</remarks>
    [TlField("unconfirmed_session_count", Since = TdSchema.V1_8_65)]
    public int? UnconfirmedSessionCount { get; init; }
}
