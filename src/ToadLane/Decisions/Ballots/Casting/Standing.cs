namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>
/// How an elector stands inside the casting transaction: how they voted last, if they did, and whether a voting place
/// has given them a number that is not used or handed back. Paper and the voting place are final; only an online vote
/// may be changed.
/// </summary>
public readonly record struct Standing(VotingChannel? Voted, bool HasNumber)
{
    /// <summary>
    /// <see cref="CastVerdict.Stored"/> when they may vote by this channel now; otherwise why not.
    /// </summary>
    public CastVerdict By(VotingChannel channel) => (channel, this.Voted) switch
    {
        (VotingChannel.VotingPlace, not null) => CastVerdict.VotedElsewhere,
        (VotingChannel.VotingPlace, null) => this.HasNumber ? CastVerdict.Stored : CastVerdict.HasNoNumber,
        (_, VotingChannel.Paper) => CastVerdict.VotedOnPaper,
        (_, VotingChannel.VotingPlace) => CastVerdict.VotedAtPlace,
        _ => this.HasNumber ? CastVerdict.IsAtPlace : CastVerdict.Stored,
    };
}
