namespace ToadLane.Counting.Elections;

/// <summary>What was done in a stage of a count.</summary>
public enum StageAction
{
    /// <summary>The papers were sorted by first preference.</summary>
    FirstPreferences,

    /// <summary>An elected candidate's votes above the quota were moved on.</summary>
    Surplus,

    /// <summary>One or more candidates were excluded and their papers moved on, all or those of one value.</summary>
    Exclusion,

    /// <summary>The marks, points or grades for each candidate were added up.</summary>
    Marks,

    /// <summary>Every candidate was compared with every other one.</summary>
    Comparison,

    /// <summary>Nobody is left to leave out: the last candidates fill the last seats, or no seat is left.</summary>
    Close,
}
