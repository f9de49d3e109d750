namespace TdSession;

/// <summary>The update that says that the first unconfirmed session has changed.</summary>
/// <remarks>TL source: <c>td_api.tl: updateUnconfirmedSession</c>, since 1.8.18 (2023).</remarks>
[TlConstructor("updateUnconfirmedSession", Since = TdSchema.V1_8_18)]
public sealed partial record UpdateUnconfirmedSession : TdObject
{
    /// <summary>Gets the unconfirmed session, or <see langword="null"/> if there is none.</summary>
    [TlField("session", CountedBy = nameof(UnconfirmedSessionCount))]
    public UnconfirmedSession? Session { get; init; }

    /// <summary>Gets the total number of unconfirmed sessions; <see langword="null"/> from a TDLib before 1.8.65, which does not say, and
    /// then not written.</summary>
    [TlField("unconfirmed_session_count", Since = TdSchema.V1_8_65)]
    public int? UnconfirmedSessionCount { get; init; }
}
