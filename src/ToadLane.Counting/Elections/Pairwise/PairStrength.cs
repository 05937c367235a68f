namespace ToadLane.Counting.Elections.Pairwise;

/// <summary>What makes one majority stronger than another. Where every paper ranks everybody, it is the same.</summary>
public enum PairStrength
{
    /// <summary>How many prefer the winner (Schulze 2011, section 2.1).</summary>
    WinningVotes,

    /// <summary>How many more prefer the winner than the loser (Tideman 1987).</summary>
    Margins,
}
