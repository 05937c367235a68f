using ToadLane.PublicLog.Trees;

namespace ToadLane.PublicLog.Tiles;

/// <summary>
/// The nodes of a tree of a given size, from its tiles. Only complete hashes are stored in tiles; those between two
/// tile levels are worked out from the tile below.
/// </summary>
/// <param name="store">Where the tiles lie.</param>
/// <param name="size">The size that a checkpoint states: it tells how wide the last tiles are.</param>
public sealed class TileNodes(ITileStore store, long size) : INodeSource
{
    private readonly Dictionary<(int Level, long Index), TreeHash[]> _tiles = [];

    /// <inheritdoc />
    public TreeHash Find(Subtree subtree)
    {
        if (subtree.End > size || subtree.Level < 0)
        {
            throw new MissingNodeException($"Leaves up to {subtree.End} are not in a tree of {size} leaves.");
        }

        var tileLevel = subtree.Level / TilePath.LevelsInTile;
        var height = subtree.Level % TilePath.LevelsInTile;
        var first = subtree.Index << height;
        var tile = Tile(tileLevel, first / TilePath.FullWidth);
        var place = (int)(first % TilePath.FullWidth);
        return Root(tile.AsSpan(place, 1 << height));
    }

    /// <summary>The leaf hashes of one tile of level 0.</summary>
    /// <exception cref="MissingNodeException">The tile is not there or not as long as it should be.</exception>
    public ReadOnlySpan<TreeHash> Leaves(long index) => Tile(0, index);

    private TreeHash[] Tile(int level, long index)
    {
        if (!_tiles.TryGetValue((level, index), out var hashes))
        {
            hashes = Read(level, index);
            _tiles.Add((level, index), hashes);
        }

        return hashes;
    }

    private TreeHash[] Read(int level, long index)
    {
        var inLevel = size >> (TilePath.LevelsInTile * level);
        TilePath path = new(level, index, (int)Math.Min(TilePath.FullWidth, inLevel - (index * TilePath.FullWidth)));

        // A log may drop a partial tile once the full one is there.
        var bytes = store.Find(path) ?? store.Find(path with { Width = TilePath.FullWidth })
            ?? throw new MissingNodeException($"{path} is missing.");
        if (bytes.Length < path.Width * TreeHash.Bytes || bytes.Length % TreeHash.Bytes != 0)
        {
            throw new MissingNodeException(
                $"{path} has {bytes.Length} bytes instead of {path.Width * TreeHash.Bytes}.");
        }

        var hashes = new TreeHash[path.Width];
        for (var place = 0; place < hashes.Length; place++)
        {
            hashes[place] = new TreeHash(bytes.AsSpan(place * TreeHash.Bytes, TreeHash.Bytes));
        }

        return hashes;
    }

    private static TreeHash Root(ReadOnlySpan<TreeHash> hashes) => hashes.Length == 1
        ? hashes[0]
        : TreeHash.OfNode(Root(hashes[..(hashes.Length / 2)]), Root(hashes[(hashes.Length / 2)..]));
}
