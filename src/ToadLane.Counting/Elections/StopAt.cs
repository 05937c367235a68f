namespace ToadLane.Counting.Elections;

/// <summary>When the alternative vote has found whom to elect.</summary>
public enum StopAt
{
    /// <summary>As soon as somebody has more than half of the votes still in the count.</summary>
    Majority,

    /// <summary>When two are left, so that everybody reads how they compare.</summary>
    LastTwo,
}
