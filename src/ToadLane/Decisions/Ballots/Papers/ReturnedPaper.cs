namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>
/// The roll says: this elector's outer envelope came back. The paper in it goes to the others of its batch without a
/// name. At most one row for each elector, by its primary key.
/// </summary>
public sealed class ReturnedPaper
{
    public DecisionId DecisionId { get; init; }

    public int ElectorNumber { get; init; }

    public required string Mark { get; init; }

    public PaperFate Fate { get; init; }

    public DateOnly Day { get; init; }
}
