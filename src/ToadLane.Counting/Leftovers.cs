namespace ToadLane.Counting;

/// <summary>What becomes of money that the parts of a budget did not use.</summary>
public enum Leftovers
{
    /// <summary>It stays in the pot.</summary>
    Kept,

    /// <summary>
    /// Caps and floors fall, and the projects that were left out are taken in the same order while they fit (Amsterdam
    /// Oost 2022: "fund additional projects that fit within leftover budget ordered by score").
    /// </summary>
    ByScore,

    /// <summary>
    /// What parts without a further project did not use is divided equally among the parts that still have one, whose
    /// caps rise by it; again as long as that frees money (Back on the Map, Sunderland). Odd pence go to the parts
    /// named first. Needs a cap on every part, and no project in two parts.
    /// </summary>
    AmongOversubscribed,
}
