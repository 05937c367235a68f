namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>How many votes had been cast by the end of an interval; it holds no voter.</summary>
public sealed class VoteTally
{
    public DecisionId DecisionId { get; init; }

    /// <summary>The end of the interval.</summary>
    public DateTime At { get; init; }

    /// <summary>All votes until then, with those that were changed.</summary>
    public int VotesSoFar { get; init; }

    /// <summary>More in this interval than such an hour lets expect; null when not.</summary>
    public int? BurstOf { get; init; }

    /// <summary>
    /// Votes that were no longer what they were when the public log got them, or not there; 0 as long as nobody touches
    /// the database.
    /// </summary>
    public int ChangedVotes { get; init; }
}
