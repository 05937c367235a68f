namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>Somebody keys one of the two entries of a batch: by the primary key, nobody keys both.</summary>
public sealed class BatchKeyer
{
    public DecisionId DecisionId { get; init; }

    public required string Mark { get; init; }

    /// <summary>Their account.</summary>
    public Guid ById { get; init; }

    public PaperEntry Entry { get; init; }

    public required string ByName { get; init; }
}
