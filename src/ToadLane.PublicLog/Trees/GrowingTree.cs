using System.Numerics;

namespace ToadLane.PublicLog.Trees;

/// <summary>
/// A tree that only grows at its right edge. It remembers one hash for each complete subtree on that edge (at most 63),
/// which is all that the next root needs.
/// </summary>
public sealed class GrowingTree
{
    // From the largest complete subtree on the left to the smallest on the right.
    private readonly List<TreeHash> _peaks = [];

    /// <summary>A tree without leaves.</summary>
    public GrowingTree()
    {
    }

    private GrowingTree(long size, IEnumerable<TreeHash> peaks)
    {
        Size = size;
        _peaks.AddRange(peaks);
    }

    /// <summary>How many leaves it has.</summary>
    public long Size { get; private set; }

    /// <summary>The hashes of the complete subtrees, the largest first: one for each bit of the size.</summary>
    public IReadOnlyList<TreeHash> Peaks => _peaks;

    /// <summary>The root (RFC 6962, section 2.1): the hash of nothing when there are no leaves.</summary>
    public TreeHash Root => _peaks.Count == 0
        ? TreeHash.OfNothing
        : _peaks.SkipLast(1).Reverse().Aggregate(_peaks[^1], (right, left) => TreeHash.OfNode(left, right));

    /// <summary>Goes on from a stored tree of this size, reading the hashes on its right edge.</summary>
    public static GrowingTree From(long size, INodeSource nodes) =>
        new(size, Subtree.Covering(0, size).Select(nodes.Find));

    /// <summary>Goes on from a tree whose size and <see cref="Peaks"/> were kept.</summary>
    /// <exception cref="ArgumentException">A tree of this size has another number of peaks.</exception>
    public static GrowingTree From(long size, IReadOnlyCollection<TreeHash> peaks) =>
        peaks.Count == BitOperations.PopCount((ulong)size)
            ? new GrowingTree(size, peaks)
            : throw new ArgumentException($"A tree of {size} leaves has not {peaks.Count} peaks.", nameof(peaks));

    /// <summary>Adds a leaf at the right.</summary>
    public void Add(TreeHash leaf)
    {
        var hash = leaf;
        var complete = BitOperations.TrailingZeroCount(~Size);
        for (var level = 0; level < complete; level++)
        {
            hash = TreeHash.OfNode(_peaks[^1], hash);
            _peaks.RemoveAt(_peaks.Count - 1);
        }

        _peaks.Add(hash);
        Size++;
    }
}
