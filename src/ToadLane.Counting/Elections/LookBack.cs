namespace ToadLane.Counting.Elections;

/// <summary>At which earlier stage tied candidates are told apart.</summary>
public enum LookBack
{
    /// <summary>The latest one at which their votes differ.</summary>
    Latest,

    /// <summary>The first one at which their votes differ.</summary>
    First,

    /// <summary>None: the lot decides at once.</summary>
    Never,
}
