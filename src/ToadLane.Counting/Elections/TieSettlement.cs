namespace ToadLane.Counting.Elections;

/// <summary>What settled a tie between candidates.</summary>
public enum TieSettlement
{
    /// <summary>Their votes at an earlier stage, as the rule prescribes.</summary>
    EarlierVotes,

    /// <summary>The rule's own pseudo-random numbers (New Zealand).</summary>
    RuleNumbers,

    /// <summary>The lot that was drawn: <see cref="Election.DrawnLot"/>.</summary>
    DrawnLot,

    /// <summary>No lot was drawn, so the order of the file.</summary>
    FileOrder,
}
