using System.Collections.Immutable;
using System.Numerics;

namespace ToadLane.PublicLog.Trees;

/// <summary>
/// Shows that a leaf is in a tree, with the hashes beside its way to the root (RFC 6962, section 2.1.1; RFC 9162,
/// section 2.1.3).
/// </summary>
/// <param name="Index">The leaf's place, from 0.</param>
/// <param name="Size">How many leaves the tree has.</param>
/// <param name="Hashes">From the leaf's sibling up to the root's child.</param>
public sealed record InclusionProof(long Index, long Size, ImmutableArray<TreeHash> Hashes)
{
    /// <summary>Proves that the leaf at <paramref name="index"/> is in the tree of this size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    /// <exception cref="MissingNodeException">A hash that is needed is not there.</exception>
    public static InclusionProof Make(long index, long size, INodeSource nodes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var hashes = new Stack<TreeHash>();
        var (start, end) = (0L, size);
        while (end - start > 1)
        {
            var middle = start + Split(end - start);
            var isLeft = index < middle;
            hashes.Push(isLeft ? Subtree.HashOver(nodes, middle, end) : Subtree.HashOver(nodes, start, middle));
            (start, end) = isLeft ? (start, middle) : (middle, end);
        }

        return new InclusionProof(index, size, [.. hashes]);
    }

    /// <summary>Whether it leads from this leaf to this root.</summary>
    public bool Proves(TreeHash leaf, TreeHash root)
    {
        if (Index < 0 || Index >= Size)
        {
            return false;
        }

        var (place, last, hash) = (Index, Size - 1, leaf);
        foreach (var beside in Hashes)
        {
            if (last == 0)
            {
                return false;
            }

            if ((place & 1) == 1 || place == last)
            {
                hash = TreeHash.OfNode(beside, hash);
                var skipped = (place & 1) == 1 ? 0 : BitOperations.TrailingZeroCount(place);
                (place, last) = (place >> skipped, last >> skipped);
            }
            else
            {
                hash = TreeHash.OfNode(hash, beside);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    // The largest power of two below the length.
    internal static long Split(long length) => 1L << BitOperations.Log2((ulong)(length - 1));
}
