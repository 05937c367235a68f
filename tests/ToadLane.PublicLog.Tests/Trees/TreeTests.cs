using System.Collections.Immutable;
using ToadLane.PublicLog.Trees;

namespace ToadLane.PublicLog.Tests.Trees;

/// <summary>Trees, inclusion and consistency against published roots and the definition worked out plainly.</summary>
public sealed class TreeTests
{
    private const int Largest = 70;

    // The eight entries and their roots that certificate-transparency implementations have used since 2013.
    private static readonly string[] KnownEntries =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] KnownRoots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    private static readonly ImmutableArray<TreeHash> Leaves =
        [.. Enumerable.Range(0, Largest).Select(number => TreeHash.OfLeaf([(byte)number]))];

    private static readonly StoredNodes Nodes = StoredNodes.Over(Leaves);

    public static TheoryData<int> Sizes => [.. Enumerable.Range(1, Largest)];

    [Fact]
    public void The_known_entries_have_the_known_roots()
    {
        GrowingTree tree = new();
        List<string> roots = [tree.Root.ToString()];
        foreach (string entry in KnownEntries)
        {
            tree.Add(TreeHash.OfLeaf(Convert.FromHexString(entry)));
            roots.Add(tree.Root.ToString());
        }

        Assert.Equal(KnownRoots, roots);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_root_is_what_the_definition_says(int size)
    {
        TreeHash byDefinition = ByDefinition(Leaves.AsSpan()[..size]);
        Assert.Equal(byDefinition, Nodes.RootAt(size));
        Assert.Equal(byDefinition, GrowingTree.From(size, Nodes).Root);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_leaf_is_proved_and_no_other_is(int size)
    {
        TreeHash root = Nodes.RootAt(size);
        for (int index = 0; index < size; index++)
        {
            InclusionProof proof = InclusionProof.Make(index, size, Nodes);
            Assert.True(proof.Proves(Leaves[index], root));
            Assert.False(proof.Proves(Leaves[(index + 1) % Largest], root));
            Assert.False((proof with { Index = size }).Proves(Leaves[index], root));
            Assert.False((proof with { Hashes = proof.Hashes.Add(root) }).Proves(Leaves[index], root));
            for (int place = 0; place < proof.Hashes.Length; place++)
            {
                Assert.False(WithFlippedBit(proof, place).Proves(Leaves[index], root));
                Assert.False((proof with { Hashes = proof.Hashes.RemoveAt(place) }).Proves(Leaves[index], root));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_older_tree_is_proved_to_be_the_beginning_and_no_other_is(int size)
    {
        TreeHash root = Nodes.RootAt(size);
        for (int older = 0; older <= size; older++)
        {
            TreeHash oldRoot = Nodes.RootAt(older);
            ConsistencyProof proof = ConsistencyProof.Make(older, size, Nodes);
            Assert.True(proof.Proves(oldRoot, root));
            Assert.False(proof.Proves(Nodes.RootAt((older + 1) % size), root) && size > 1);
            Assert.False((proof with { Hashes = proof.Hashes.Add(root) }).Proves(oldRoot, root));
            for (int place = 0; place < proof.Hashes.Length; place++)
            {
                ConsistencyProof changed = proof with { Hashes = proof.Hashes.SetItem(place, oldRoot) };
                Assert.True(changed.Hashes[place] == proof.Hashes[place] || !changed.Proves(oldRoot, root));
            }
        }
    }

    [Fact]
    public void A_tree_that_took_a_leaf_out_is_not_consistent()
    {
        TreeHash[] shortened = [.. Leaves.RemoveAt(3)];
        StoredNodes other = StoredNodes.Over(shortened);
        ConsistencyProof proof = ConsistencyProof.Make(10, other.Size, other);
        Assert.False(proof.Proves(Nodes.RootAt(10), other.RootAt(other.Size)));
    }

    [Fact]
    public void A_proof_for_a_leaf_beyond_the_end_cannot_be_made() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => InclusionProof.Make(5, 5, Nodes));

    private static InclusionProof WithFlippedBit(InclusionProof proof, int place)
    {
        byte[] bytes = proof.Hashes[place].ToArray();
        bytes[place % TreeHash.Bytes] ^= 1;
        return proof with { Hashes = proof.Hashes.SetItem(place, new TreeHash(bytes)) };
    }

    // RFC 6962, section 2.1, word for word.
    private static TreeHash ByDefinition(ReadOnlySpan<TreeHash> leaves)
    {
        if (leaves.Length == 1)
        {
            return leaves[0];
        }

        int split = 1;
        while (split * 2 < leaves.Length)
        {
            split *= 2;
        }

        return TreeHash.OfNode(ByDefinition(leaves[..split]), ByDefinition(leaves[split..]));
    }
}
