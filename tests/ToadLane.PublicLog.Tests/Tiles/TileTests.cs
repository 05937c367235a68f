using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Tests.Notes;
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
    [InlineData(SpecificationSize)]
    public void A_log_that_grew_in_steps_gives_the_same_root_and_proofs_as_the_tree(int size)
    {
        using TemporaryFolder folder = new();
        TileMaker maker = new(folder.Tiles);
        for (int old = 0, next; old < size; old = next)
        {
            next = Math.Min(size, (old * 3) + 7);
            Assert.Equal(next, maker.Grow(old, [.. Enumerable.Range(old, next - old).Select(BitConverter.GetBytes)]));
        }

        TileNodes fromTiles = new(folder.Tiles, size);
        Assert.Equal(Nodes.RootAt(size), GrowingTree.From(size, fromTiles).Root);
        InclusionProof proof = InclusionProof.Make(size / 2, size, fromTiles);
        Assert.True(proof.Proves(TreeHash.OfLeaf(BitConverter.GetBytes(size / 2)), Nodes.RootAt(size)));
        Assert.True(ConsistencyProof.Make((size + 1) / 2, size, fromTiles)
            .Proves(Nodes.RootAt((size + 1) / 2), Nodes.RootAt(size)));
    }

    [Fact]
    public void A_log_whose_published_files_are_damaged_does_not_grow()
    {
        using TemporaryFolder folder = new();
        TileMaker maker = new(folder.Tiles);
        maker.Grow(0, [.. Enumerable.Range(0, 300).Select(BitConverter.GetBytes)]);
        folder.Tiles.Write(new TilePath(0, 1, 44), [1, 2, 3]);

        MissingNodeException fault = Assert.Throws<MissingNodeException>(() => maker.Grow(300, [[1]]));
        Assert.Contains("tile/0/001.p/44", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_reads_every_entry_and_notices_every_changed_byte()
    {
        using NoteSigner log = NoteTests.NewSigner("log.example");
        using TemporaryFolder folder = new();
        byte[][] entries = [.. Enumerable.Range(0, 258).Select(BitConverter.GetBytes)];
        new TileMaker(folder.Tiles).Grow(0, entries);
        string note = new Checkpoint("log.example", 258, Nodes.RootAt(258)).SignedBy(log).ToString();
        LogAudit audit = new(folder.Tiles, log.Key);

        Assert.Equal(entries, audit.Read(note));
        foreach (TilePath path in TilePath.Between(0, 258))
        {
            byte[] good = folder.Tiles.Find(path)!;
            for (int at = 0; at < good.Length; at += 1 + (good.Length / 50))
            {
                byte[] changed = [.. good];
                changed[at] ^= 1;
                folder.Tiles.Write(path, changed);
                Assert.Throws<MissingNodeException>(() => audit.Read(note));
            }

            folder.Tiles.Write(path, good);
        }

        using NoteSigner stranger = NoteTests.NewSigner("log.example");
        Assert.Throws<MissingNodeException>(() => new LogAudit(folder.Tiles, stranger.Key).Read(note));
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
        using TemporaryFolder folder = new();
        TilePath path = new(0, 1234, 17);
        Assert.Null(folder.Tiles.Find(path));
        Assert.Null(folder.Tiles.FindCheckpoint());
        folder.Tiles.Write(path, [1, 2, 3]);
        folder.Tiles.Write(path, [4, 5]);
        folder.Tiles.WriteCheckpoint("text\n");
        Assert.Equal([4, 5], folder.Tiles.Find(path));
        Assert.Equal("text\n", folder.Tiles.FindCheckpoint());
        Assert.Equal(2, Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Length);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("tiles").FullName;

        public TileFolder Tiles => new(this.Path);

        public void Dispose() => Directory.Delete(this.Path, recursive: true);
    }

    private sealed class Shelf : ITileStore
    {
        public Dictionary<string, byte[]> Tiles { get; } = [];

        public byte[]? Find(TilePath path) => this.Tiles.GetValueOrDefault(path.ToString());
    }
}
