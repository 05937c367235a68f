namespace ToadLane.Decisions;

/// <summary>When each stage opens and closes (UTC). Stages follow the clock; nobody has to press a button.</summary>
public sealed record Timetable(
    DateTime ProposalsOpenAt, DateTime ProposalsCloseAt, DateTime VotingOpensAt, DateTime VotingClosesAt)
{
    public Period Proposals => new(this.ProposalsOpenAt, this.ProposalsCloseAt);

    public Period Voting => new(this.VotingOpensAt, this.VotingClosesAt);

    public bool IsInOrder => this.ProposalsOpenAt < this.ProposalsCloseAt
        && this.ProposalsCloseAt <= this.VotingOpensAt
        && this.VotingOpensAt < this.VotingClosesAt;
}
