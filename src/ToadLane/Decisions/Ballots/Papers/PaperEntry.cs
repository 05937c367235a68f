namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>Which of the two entries of a batch.</summary>
public enum PaperEntry
{
    First,
    Second,
}
