using System.Collections.Immutable;
using System.Numerics;

namespace ToadLane.PublicLog.Trees;

/// <summary>
/// Shows that an older tree is the beginning of a newer one, so that nothing was taken out or changed (RFC 6962,
/// section 2.1.2; RFC 9162, section 2.1.4).
/// </summary>
/// <param name="OldSize">How many leaves the older tree has.</param>
/// <param name="NewSize">How many leaves the newer tree has.</param>
/// <param name="Hashes">In the order of RFC 6962; none when the sizes are equal or the older tree is empty.</param>
public sealed record ConsistencyProof(long OldSize, long NewSize, ImmutableArray<TreeHash> Hashes)
{
    /// <summary>Proves that the tree of the old size is the beginning of the tree of the new size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative or the old one is larger.</exception>
    /// <exception cref="MissingNodeException">A hash that is needed is not there.</exception>
    public static ConsistencyProof Make(long oldSize, long newSize, INodeSource nodes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);
        var hashes = new Stack<TreeHash>();
        if (oldSize > 0 && oldSize < newSize)
        {
            var (start, end, isWhole) = (0L, newSize, true);
            while (oldSize < end)
            {
                var middle = start + InclusionProof.Split(end - start);
                var isLeft = oldSize <= middle;
                hashes.Push(isLeft ? Subtree.HashOver(nodes, middle, end) : Subtree.HashOver(nodes, start, middle));
                (start, end, isWhole) = isLeft ? (start, middle, isWhole) : (middle, end, false);
            }

            if (!isWhole)
            {
                hashes.Push(Subtree.HashOver(nodes, start, end));
            }
        }

        return new ConsistencyProof(oldSize, newSize, [.. hashes]);
    }

    /// <summary>Whether it leads from the older root to the newer root.</summary>
    public bool Proves(TreeHash oldRoot, TreeHash newRoot)
    {
        if (OldSize < 0 || OldSize > NewSize)
        {
            return false;
        }

        if (OldSize == 0 || OldSize == NewSize)
        {
            return Hashes.IsEmpty && (OldSize == NewSize ? oldRoot == newRoot : oldRoot == TreeHash.OfNothing);
        }

        return Walk(oldRoot) is var (fromOld, fromNew) && fromOld == oldRoot && fromNew == newRoot;
    }

    // RFC 9162, section 2.1.4.2: builds both roots from the same hashes.
    private (TreeHash Old, TreeHash New)? Walk(TreeHash oldRoot)
    {
        var path = BitOperations.IsPow2((ulong)OldSize) ? Hashes.Insert(0, oldRoot) : Hashes;
        if (path.IsEmpty)
        {
            return null;
        }

        var shift = BitOperations.TrailingZeroCount(~(OldSize - 1));
        var (place, last) = ((OldSize - 1) >> shift, (NewSize - 1) >> shift);
        var (older, newer) = (path[0], path[0]);
        foreach (var beside in path.AsSpan()[1..])
        {
            if (last == 0)
            {
                return null;
            }

            if ((place & 1) == 1 || place == last)
            {
                (older, newer) = (TreeHash.OfNode(beside, older), TreeHash.OfNode(beside, newer));
                var skipped = (place & 1) == 1 ? 0 : BitOperations.TrailingZeroCount(place);
                (place, last) = (place >> skipped, last >> skipped);
            }
            else
            {
                newer = TreeHash.OfNode(newer, beside);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 ? (older, newer) : null;
    }
}
