namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>Whether a decision takes votes, as its row says inside the transaction.</summary>
public readonly record struct Gate(Period Voting, DateTime? SealedAt, DateTime? ClosedAt)
{
    /// <summary>A decision that is not there takes no votes.</summary>
    public static Gate Shut { get; }

    /// <summary>
    /// <see cref="CastVerdict.Stored"/> when a vote may be stored at this instant; otherwise why not.
    /// </summary>
    public CastVerdict At(DateTime now) => this switch
    {
        { ClosedAt: not null } => CastVerdict.Closed,
        { SealedAt: null } => CastVerdict.NotOpen,
        _ when this.Voting.IsOver(now) => CastVerdict.Closed,
        _ when !this.Voting.Contains(now) => CastVerdict.NotOpen,
        _ => CastVerdict.Stored,
    };
}
