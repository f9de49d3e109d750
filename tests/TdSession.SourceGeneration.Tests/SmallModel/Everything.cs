using System.Collections.Immutable;

namespace TdSession;

/// <summary>A field of every kind.</summary>
[TlConstructor("everything")]
public sealed partial record Everything : TdObject
{
    [TlField("flag")]
    public required bool Flag { get; init; }

    [TlField("count")]
    public required int Count { get; init; }

    [TlField("user_id", Int53 = true)]
    public required long UserId { get; init; }

    [TlField("id")]
    public required long Id { get; init; }

    [TlField("date", ZeroIsNull = true)]
    public required DateTimeOffset? Date { get; init => field = value == DateTimeOffset.UnixEpoch ? null : value; }

    [TlHidden]
    [TlField("title")]
    public required string Title { get; init; }

    [TlField("shape")]
    public required Shape Shape { get; init; }

    [TlField("squares")]
    public required ImmutableArray<Shape.Square> Squares { get; init; }
}
