using ToadLane.Decisions.Ballots.Electorate;

namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>What a counterfoil is made from: a cast vote without its choices, and how its elector voted.</summary>
public sealed record CastMark
{
    public required DecisionId DecisionId { get; init; }

    public required int ElectorNumber { get; init; }

    public required int Sequence { get; init; }

    public required byte[] Hash { get; init; }

    public required byte[] CastId { get; init; }

    /// <summary>The number of the elector's last vote, and how and when that was cast.</summary>
    public required int LastSequence { get; init; }

    public required VotingChannel Channel { get; init; }

    public required DateOnly Day { get; init; }

    public VoterPass Voter => new(this.DecisionId, this.ElectorNumber);

    public bool IsLast => this.Sequence == this.LastSequence;
}
