using ToadLane.PublicLog.Tiles;
using ToadLane.PublicLog.Trees;

namespace ToadLane.PublicLog.Tests.Tiles;

public sealed class TileTests
{
    // The sizes that the specification of tlog-tiles works out.
    private const int SpecificationSize = 70_000;

    private static readonly StoredNodes Nodes =
        StoredNodes.Over(Enumerable.Range(0, SpecificationSize).Select(n => TreeHash.OfLeaf(BitConverter.GetBytes(n))));

    [Theory]
    [InlineData("tile/0/x001/x234/067", 0, 1_234_067, 256)]
    [InlineData("tile/entries/000.p/1", null, 0, 1)]
    [InlineData("tile/63/999.p/255", 63, 999, 255)]
    [InlineData("tile/2/x001/000", 2, 1000, 256)]
    public void A_path_is_read_and_written_the_same(string text, int? level, long index, int width)
    {
        TilePath expected = new(level, index, width);
        Assert.Equal(expected, TilePath.Parse(text));
        Assert.Equal(text, expected.ToString());
    }

    [Theory]
    [InlineData("tile/0/1")]
    [InlineData("tile/00/001")]
    [InlineData("tile/64/001")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/002")]
    [InlineData("tile/0/001.p/0")]
    [InlineData("tile/0/001.p/256")]
    [InlineData("tile/0/001.p/01")]
    [InlineData("tile/0/../001")]
    [InlineData("tile/0/001\n")]
    [InlineData("checkpoint")]
    public void What_is_not_a_path_is_refused(string text) => Assert.Null(TilePath.Parse(text));

    [Fact]
    public void The_tree_of_the_specification_has_the_tiles_that_it_lists()
    {
        List<TilePath> tiles = [.. TilePath.Between(0, SpecificationSize)];
        Assert.Equal(273, tiles.Count(tile => tile is { Level: 0, IsFull: true }));
        Assert.Equal(new TilePath(0, 273, 112), tiles.Single(tile => tile is { Level: 0, IsFull: false }));
        Assert.Single(tiles, tile => tile is { Level: 1, IsFull: true });
        Assert.Equal(new TilePath(1, 1, 17), tiles.Single(tile => tile is { Level: 1, IsFull: false }));
        Assert.Equal(new TilePath(2, 0, 1), tiles.Single(tile => tile.Level == 2));
        Assert.Equal(274, tiles.Count(tile => tile.Level is null));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(SpecificationSize)]
    public void Tiles_give_the_same_root_and_proofs_as_the_tree(int size)
    {
        Shelf shelf = new();
        for (int old = 0, next; old < size; old = next)
        {
            next = Math.Min(size, (old * 3) + 7);
            foreach (TilePath path in TilePath.Between(old, next).Where(path => path.Level is not null))
            {
                shelf.Tiles[path.ToString()] = TileMaker.Hashes(path, Nodes);
            }
        }

        TileNodes fromTiles = new(shelf, size);
        Assert.Equal(Nodes.RootAt(size), GrowingTree.From(size, fromTiles).Root);
        InclusionProof proof = InclusionProof.Make(size / 2, size, fromTiles);
        Assert.True(proof.Proves(TreeHash.OfLeaf(BitConverter.GetBytes(size / 2)), Nodes.RootAt(size)));
        Assert.True(ConsistencyProof.Make((size + 1) / 2, size, fromTiles)
            .Proves(Nodes.RootAt((size + 1) / 2), Nodes.RootAt(size)));
    }

    [Fact]
    public void A_missing_or_short_tile_is_named()
    {
        Shelf shelf = new();
        TileNodes nodes = new(shelf, 300);
        MissingNodeException missing = Assert.Throws<MissingNodeException>(() => GrowingTree.From(300, nodes));
        Assert.Contains("tile/1/000.p/1 is missing", missing.Message, StringComparison.Ordinal);
        shelf.Tiles["tile/1/000.p/1"] = new byte[31];
        MissingNodeException tooShort = Assert.Throws<MissingNodeException>(() => GrowingTree.From(300, nodes));
        Assert.Contains("has 31 bytes instead of 32", tooShort.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_are_read_as_they_were_written_and_a_cut_bundle_is_refused()
    {
        byte[][] entries = [[], [1], new byte[EntryBundle.LongestEntry]];
        byte[] bundle = EntryBundle.Write(entries);
        Assert.Equal(entries, EntryBundle.Read(bundle));
        Assert.Null(EntryBundle.Read(bundle.AsSpan(0, bundle.Length - 1)));
        Assert.Null(EntryBundle.Read([0]));
        Assert.Throws<ArgumentException>(() => EntryBundle.Write([new byte[EntryBundle.LongestEntry + 1]]));
    }

    [Fact]
    public void A_folder_gives_back_what_was_put_in()
    {
        string folder = Directory.CreateTempSubdirectory("tiles").FullName;
        TileFolder tiles = new(folder);
        TilePath path = new(0, 1234, 17);
        Assert.Null(tiles.Find(path));
        Assert.Null(tiles.FindCheckpoint());
        tiles.Write(path, [1, 2, 3]);
        tiles.Write(path, [4, 5]);
        tiles.WriteCheckpoint("text\n");
        Assert.Equal([4, 5], tiles.Find(path));
        Assert.Equal("text\n", tiles.FindCheckpoint());
        Assert.Equal(2, Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length);
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Shelf : ITileStore
    {
        public Dictionary<string, byte[]> Tiles { get; } = [];

        public byte[]? Find(TilePath path) => this.Tiles.GetValueOrDefault(path.ToString());
    }
}
