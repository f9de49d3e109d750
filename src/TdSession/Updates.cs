namespace TdSession;

/// <summary>A list of updates: the answer to <see cref="GetCurrentState"/>. While a session is unconfirmed, an
/// <see cref="UpdateUnconfirmedSession"/> is among them.</summary>
/// <remarks>TL source: <c>td_api.tl: updates</c>. Two lists are equal when their items are equal, in the same order.</remarks>
[TlConstructor("updates")]
public sealed partial record Updates : TdObject
{
    /// <summary>Gets the updates, in the order in which TDLib sent them. Those that are not about sessions are an
    /// <see cref="UnrecognizedObject"/> each.</summary>
    /// <remarks>TL: <c>vector&lt;Update&gt;</c>.</remarks>
    [TlField("updates")]
    public required ImmutableArray<TdObject> Items { get; init => field = NoneNull(value); }

    /// <inheritdoc/>
    public bool Equals(Updates? other) => base.Equals(other) && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Aggregate(base.GetHashCode(), (hash, item) => unchecked((hash * 31) + item.GetHashCode()));
}
