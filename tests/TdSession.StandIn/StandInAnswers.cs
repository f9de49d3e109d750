namespace TdSession.StandIn;

/// <summary>What the stand-in server answers to the calls about sessions.</summary>
internal sealed record StandInAnswers
{
    public IReadOnlyList<StandInSession> Sessions { get; init; } = [];
    public int InactiveTtlDays { get; init; } = 180;
    public StandInBot? Bot { get; init; }
    public IReadOnlyList<StandInWebsite> Websites { get; init; } = [];

    /// <summary>The answer to every call, in place of the others.</summary>
    public StandInError? Error { get; init; }

    /// <summary>Whether calls that change something return false. They change nothing then.</summary>
    public bool IsFalse { get; init; }
}
