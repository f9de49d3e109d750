using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>The sessions of an account: the answer to <see cref="GetActiveSessions"/>.</summary>
/// <remarks>TL source: <c>td_api.tl: sessions</c>. Two lists are equal when their items are equal, in the same order.</remarks>
[TlConstructor("sessions")]
[JsonConverter(typeof(TdJsonConverter))]
public sealed partial record Sessions : TdObject
{
    /// <summary>Gets the sessions, in the order in which TDLib sent them.</summary>
    [TlField("sessions")]
    public required ImmutableArray<Session> Items { get; init => field = NoneNull(value); }

    /// <summary>Gets after how many days without use a session is terminated automatically.</summary>
    /// <remarks>1 to 366. TDLib has it since 1.7.9 (2021); 0 in a list from an earlier one.</remarks>
    [TlField("inactive_session_ttl_days", Optional = true)]
    public required int InactiveSessionTtlDays { get; init; }

    /// <inheritdoc/>
    public bool Equals(Sessions? other) =>
        base.Equals(other)
        && InactiveSessionTtlDays == other.InactiveSessionTtlDays
        && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = (base.GetHashCode() * 31) + InactiveSessionTtlDays;
        foreach (var item in Items)
        {
            hash = (hash * 31) + item.GetHashCode();
        }

        return hash;
    }
}
