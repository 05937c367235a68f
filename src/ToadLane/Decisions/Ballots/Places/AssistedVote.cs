namespace ToadLane.Decisions.Ballots.Places;

public readonly record struct AssistedVoteId(Guid Value) : IId<AssistedVoteId>
{
    public static AssistedVoteId From(Guid value) => new(value);
}

/// <summary>
/// Somebody helped an elector to vote, because the elector asked for it, and declared to mark what they were told and
/// to keep it to themselves. It never says what was chosen.
/// </summary>
public sealed class AssistedVote
{
    public AssistedVoteId Id { get; init; }

    public DecisionId DecisionId { get; init; }

    public int ElectorNumber { get; init; }

    public HelpedBy Capacity { get; init; }

    public required string HelperName { get; init; }

    public Casting.VotingChannel Channel { get; init; }

    public DateOnly Day { get; init; }

    public required string RecordedBy { get; init; }
}
