namespace ToadLane.Decisions;

/// <summary>Who holds the key that opens the box of a decision; chosen when it is planned.</summary>
public enum KeyHolding
{
    /// <summary>The installation keeps it locked and uses it once, after the close.</summary>
    StandingCount,

    /// <summary>It is split among scrutineers, who open the box on their own machines. The site never has it.</summary>
    ScrutineersCount,
}
