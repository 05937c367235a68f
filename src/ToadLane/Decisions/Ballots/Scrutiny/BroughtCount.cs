namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>A result that a scrutineer brought back, kept as it came until a second one agrees to it.</summary>
public sealed class BroughtCount
{
    public DecisionId DecisionId { get; init; }

    /// <summary>
    /// What a second scrutineer's own count must show; see <see cref="ScrutineersResult.Fingerprint"/>.
    /// </summary>
    public required string Fingerprint { get; init; }

    /// <summary>The <see cref="ScrutineersResult"/> as JSON.</summary>
    public required string File { get; init; }

    public DateTime At { get; init; }
}
