namespace ToadLane.Counting.Elections.Engine;

/// <summary>Papers of one value that a candidate got in one go.</summary>
/// <param name="IsFirst">They came with the first preferences.</param>
internal sealed record Batch(bool IsFirst)
{
    /// <summary>Where the papers lie in the tree; all that go through a node are in the batch.</summary>
    public List<int> Nodes { get; } = [];

    /// <summary>What each part of a vote is worth.</summary>
    public long Value { get; set; }
}
