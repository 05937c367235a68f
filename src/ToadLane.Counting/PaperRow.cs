namespace ToadLane.Counting;

/// <summary>Papers that say the same, while a pile is being gathered.</summary>
internal struct PaperRow
{
    /// <summary>Where its choices, and its points if it has any, stand in the arenas.</summary>
    public ArenaPlace Place;

    /// <summary>The number of its area; 0 for none.</summary>
    public int Area;

    public long Weight;

    public long Count;
}
