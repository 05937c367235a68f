namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>One sealed vote on its way into the box.</summary>
public sealed record VoteToCast(DecisionId DecisionId, int ElectorNumber, VotingChannel Channel)
{
    /// <summary>As <see cref="EnvelopeIds"/> makes it: a box in which one has any other is not closed.</summary>
    public EnvelopeId Id { get; init; } = Ids.New<EnvelopeId>();

    public required byte[] Sealed { get; init; }

    public required byte[] Hash { get; init; }

    public required byte[] CastId { get; init; }
}
