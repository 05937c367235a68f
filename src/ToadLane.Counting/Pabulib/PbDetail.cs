namespace ToadLane.Counting.Pabulib;

/// <summary>How much of a .pb file is kept.</summary>
public enum PbDetail
{
    /// <summary>Everything, to write the file again.</summary>
    Everything,

    /// <summary>All but the single votes, which are merged as they are read: for counting large files.</summary>
    ForCounting,
}
