using ToadLane.PublicLog.Trees;

namespace ToadLane.PublicLog.Tiles;

/// <summary>Makes the tiles that a larger tree needs and a smaller one had not.</summary>
public static class TileMaker
{
    private const int LevelsInTile = 8;

    /// <summary>The bytes of a tile of hashes.</summary>
    /// <exception cref="ArgumentException">The path is one of entries.</exception>
    /// <exception cref="MissingNodeException">A hash that is needed is not there.</exception>
    public static byte[] Hashes(TilePath path, INodeSource nodes)
    {
        var level = path.Level ?? throw new ArgumentException("A bundle of entries has no hashes.", nameof(path));
        var tile = new byte[path.Width * TreeHash.Bytes];
        for (var place = 0; place < path.Width; place++)
        {
            Subtree subtree = new(level * LevelsInTile, (path.Index * TilePath.FullWidth) + place);
            nodes.Find(subtree).CopyTo(tile.AsSpan(place * TreeHash.Bytes));
        }

        return tile;
    }
}
