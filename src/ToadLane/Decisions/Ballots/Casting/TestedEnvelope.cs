namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>
/// An envelope that its voter chose to test instead of casting it: what is inside has been shown, so it can never be
/// cast. Whose it was is not kept.
/// </summary>
public sealed class TestedEnvelope
{
    public DecisionId DecisionId { get; init; }

    /// <summary>SHA-256 of the sealed vote, which was never here.</summary>
    public required byte[] Hash { get; init; }
}
