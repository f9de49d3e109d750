namespace TdSession;

/// <summary>A list of updates: the answer to <see cref="GetCurrentState"/>. It contains an <see cref="UpdateUnconfirmedSession"/> if
/// TDLib's list of unconfirmed sessions isn't empty.</summary>
/// <remarks>TL source: <c>td_api.tl: updates</c>. Two lists are equal if they have equal items in the same order.</remarks>
[TlConstructor("updates")]
public sealed partial record Updates : TdObject
{
    /// <summary>Gets the updates, in the order in which TDLib sent them. Each update that isn't about sessions is an
    /// <see cref="UnrecognizedObject"/>.</summary>
    /// <remarks>TL: <c>vector&lt;Update&gt;</c>.</remarks>
    [TlField("updates")]
    public required ImmutableArray<TdObject> Items { get; init => field = NoneNull(value); }

    /// <inheritdoc/>
    public bool Equals(Updates? other) => base.Equals(other) && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Aggregate(base.GetHashCode(), (hash, item) => unchecked((hash * 31) + item.GetHashCode()));
}
