namespace ToadLane.Counting.Elections.Resolutions;

/// <summary>How a number must stand to what it is held against.</summary>
public enum Bound
{
    /// <summary>Above it: half of them is not enough for a majority.</summary>
    MoreThan,

    /// <summary>It or above: two thirds is enough for two thirds.</summary>
    AtLeast,

    /// <summary>It or below: half against does not stop what only a majority against stops.</summary>
    NotMoreThan,
}
