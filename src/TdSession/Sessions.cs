namespace TdSession;

/// <summary>The sessions of an account: the answer to <see cref="GetActiveSessions"/>.</summary>
/// <remarks>TL source: <c>td_api.tl: sessions</c>. Two lists are equal if they have equal items in the same order.</remarks>
[TlConstructor("sessions")]
[TlUntyped("inactive_sessions_ttl_days")]
public sealed partial record Sessions : TdObject
{
    /// <summary>Gets the list of sessions. They must be shown to the user in the order in which TDLib returned them.</summary>
    [TlField("sessions")]
    public required ImmutableArray<Session> Items { get; init => field = NoneNull(value); }

    /// <summary>Gets the number of days of inactivity before sessions are terminated automatically, 1 to 366.</summary>
    /// <remarks>Since TDLib 1.7.9 (2021). From an earlier TDLib, it's <see langword="null"/>, which isn't written.</remarks>
    [TlField("inactive_session_ttl_days", Since = TdSchema.V1_7_9)]
    public required int? InactiveSessionTtlDays { get; init; }

    /// <inheritdoc/>
    public bool Equals(Sessions? other) =>
        base.Equals(other)
        && InactiveSessionTtlDays == other.InactiveSessionTtlDays
        && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Aggregate(
        unchecked((base.GetHashCode() * 31) + InactiveSessionTtlDays.GetValueOrDefault()),
        (hash, item) => unchecked((hash * 31) + item.GetHashCode()));
}
