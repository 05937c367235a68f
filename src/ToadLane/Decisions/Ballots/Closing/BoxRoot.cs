using ToadLane.PublicLog.Trees;

namespace ToadLane.Decisions.Ballots.Closing;

/// <summary>One hash for a whole box: the RFC 6962 root over its envelopes' hashes in ascending order.</summary>
public static class BoxRoot
{
    public static TreeHash Of(IEnumerable<byte[]> envelopeHashes)
    {
        GrowingTree tree = new();
        foreach (byte[] hash in envelopeHashes.OrderBy(Convert.ToHexString, StringComparer.Ordinal))
        {
            tree.Add(TreeHash.OfLeaf(hash));
        }

        return tree.Root;
    }
}
