using System.Numerics;

namespace ToadLane.PublicLog.Trees;

/// <summary>
/// A complete subtree: the 2^<paramref name="Level"/> leaves from <paramref name="Index"/> × 2^<paramref name="Level"/>
/// on. Its hash never changes once all its leaves are there.
/// </summary>
/// <param name="Level">0 for a leaf.</param>
/// <param name="Index">Which one of its level, from the left, from 0.</param>
public readonly record struct Subtree(int Level, long Index)
{
    /// <summary>The first leaf.</summary>
    public long Start => Index << Level;

    /// <summary>The leaf after the last.</summary>
    public long End => (Index + 1) << Level;

    /// <summary>
    /// The fewest complete subtrees that cover the leaves from <paramref name="start"/> up to but without
    /// <paramref name="end"/>, from left to right.
    /// </summary>
    public static IEnumerable<Subtree> Covering(long start, long end)
    {
        while (start < end)
        {
            var fits = BitOperations.Log2((ulong)(end - start));
            var level = start == 0 ? fits : Math.Min(fits, BitOperations.TrailingZeroCount(start));
            yield return new Subtree(level, start >> level);
            start += 1L << level;
        }
    }

    /// <summary>
    /// The hash over the leaves from <paramref name="start"/> up to but without <paramref name="end"/>, which a
    /// proof's split of RFC 6962 made: start is a multiple of the largest power of two below its length.
    /// </summary>
    internal static TreeHash HashOver(INodeSource nodes, long start, long end) =>
        Covering(start, end).Select(nodes.Find).Reverse().Aggregate((right, left) => TreeHash.OfNode(left, right));
}
