namespace TdSession;

/// <summary>The websites on which the current user is logged in with Telegram: the answer to <see cref="GetConnectedWebsites"/>.</summary>
/// <remarks>TL source: <c>td_api.tl: connectedWebsites</c>, since 1.2.0 (2018). Two lists are equal if they have equal items in the same
/// order.</remarks>
[TlConstructor("connectedWebsites")]
public sealed partial record ConnectedWebsites : TdObject
{
    /// <summary>Gets the list of websites.</summary>
    [TlField("websites")]
    public required ImmutableArray<ConnectedWebsite> Items { get; init => field = NoneNull(value); }

    /// <inheritdoc/>
    public bool Equals(ConnectedWebsites? other) => base.Equals(other) && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Aggregate(base.GetHashCode(), (hash, item) => unchecked((hash * 31) + item.GetHashCode()));
}
