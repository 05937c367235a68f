namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>One sealed vote on its way into the box.</summary>
public sealed record VoteToCast(DecisionId DecisionId, int ElectorNumber, VotingChannel Channel)
{
    public EnvelopeId Id { get; } = Ids.New<EnvelopeId>();

    public required byte[] Sealed { get; init; }

    public required byte[] Hash { get; init; }

    public required byte[] CastId { get; init; }
}
