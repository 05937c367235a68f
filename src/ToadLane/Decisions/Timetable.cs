namespace ToadLane.Decisions;

/// <summary>When each stage opens and closes (UTC). Stages follow the clock; nobody has to press a button.</summary>
public sealed record Timetable(
    DateTime ProposalsOpenAt, DateTime ProposalsCloseAt, DateTime VotingOpensAt, DateTime VotingClosesAt)
{
    public Period Proposals => new(this.ProposalsOpenAt, this.ProposalsCloseAt);

    /// <summary>When voting opens earlier than was planned, by an act of two people; otherwise null.</summary>
    public DateTime? MovedOpenAt { get; init; }

    /// <summary>When voting closes later or earlier than was planned, by an act of two people.</summary>
    public DateTime? MovedCloseAt { get; init; }

    public DateTime OpensAt => this.MovedOpenAt ?? this.VotingOpensAt;

    public DateTime ClosesAt => this.MovedCloseAt ?? this.VotingClosesAt;

    public Period Voting => new(this.OpensAt, this.ClosesAt);

    public bool IsInOrder => this.ProposalsOpenAt < this.ProposalsCloseAt
        && this.ProposalsCloseAt <= this.VotingOpensAt
        && this.VotingOpensAt < this.VotingClosesAt;
}
