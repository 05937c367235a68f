namespace ToadLane.Counting;

/// <summary>Whether breaking a tie the other way would have changed who won.</summary>
public enum TieEffect
{
    /// <summary>Not looked at: ask <see cref="Explainer.Ties"/>.</summary>
    NotExamined,

    /// <summary>The same projects win whichever goes first.</summary>
    None,

    /// <summary>Other projects would have won.</summary>
    ChangesWinners,
}
