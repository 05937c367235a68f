namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>One sealed vote on its way into the box.</summary>
public sealed record VoteToCast(DecisionId DecisionId, int ElectorNumber, VotingChannel Channel)
{
    /// <summary>As <see cref="EnvelopeIds"/> makes it; the close blocks a box with any other.</summary>
    public required EnvelopeId Id { get; init; }

    public required byte[] Sealed { get; init; }

    public required byte[] Hash { get; init; }

    public required byte[] CastId { get; init; }
}
