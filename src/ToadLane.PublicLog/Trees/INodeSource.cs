namespace ToadLane.PublicLog.Trees;

/// <summary>
/// Where the hashes of complete subtrees come from: memory, tiles on a disk, tiles fetched from afar.
/// </summary>
public interface INodeSource
{
    /// <summary>The hash of a complete subtree.</summary>
    /// <exception cref="MissingNodeException">It is not there, or what is there cannot be it.</exception>
    TreeHash Find(Subtree subtree);
}
