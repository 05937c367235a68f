namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>
/// An elector has voted: at most one row for each, by its primary key, whatever the channel. It stays after the close
/// and says nothing of the choice. Written by <see cref="IBallotStore"/> only.
/// </summary>
public sealed class Participation
{
    public DecisionId DecisionId { get; init; }

    public int ElectorNumber { get; init; }

    /// <summary>1 for the first vote; one more for each change of mind.</summary>
    public int Sequence { get; init; }

    public VotingChannel Channel { get; init; }

    /// <summary>The day of the last vote: a time would tell whose envelope is whose.</summary>
    public DateOnly Day { get; init; }
}
