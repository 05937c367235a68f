namespace ToadLane.Counting.Elections;

/// <summary>What an empty rank says of the preferences behind it.</summary>
public enum SkippedRank
{
    /// <summary>Nobody can tell what the voter meant: the paper ends there.</summary>
    EndsPaper,

    /// <summary>Nothing: the next preference is the next one there is.</summary>
    PassedOver,
}
