using System.Globalization;
using System.Text;
using ToadLane.PublicLog.Trees;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Holds a register and its codes fast by hashes of keyed hashes: they tell nothing about anybody, and change when any
/// row does.
/// </summary>
internal static class RegisterRoot
{
    /// <summary>The hash of one elector's row.</summary>
    public static TreeHash Of(Elector elector) => TreeHash.OfLeaf(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{elector.Number}\n{elector.AreaCode}\n{elector.Kind}\n{Hex(elector.PersonHash)}")));

    /// <summary>The RFC 6962 root over electors in the order of their numbers.</summary>
    public static async Task<TreeHash> OfAsync(IAsyncEnumerable<Elector> electors, CancellationToken cancel)
    {
        GrowingTree tree = new();
        await foreach (Elector elector in electors.WithCancellation(cancel))
        {
            tree.Add(Of(elector));
        }

        return tree.Root;
    }

    /// <summary>The RFC 6962 root over the codes of a batch, by their hashes in ascending order.</summary>
    public static TreeHash OfCodes(IEnumerable<byte[]> hashes)
    {
        GrowingTree tree = new();
        foreach (byte[] hash in hashes.OrderBy(Convert.ToHexString, StringComparer.Ordinal))
        {
            tree.Add(TreeHash.OfLeaf(hash));
        }

        return tree.Root;
    }

    private static string Hex(byte[]? hash) => hash is null ? "" : Convert.ToHexStringLower(hash);
}
