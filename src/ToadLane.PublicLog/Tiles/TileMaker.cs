using ToadLane.PublicLog.Trees;

namespace ToadLane.PublicLog.Tiles;

/// <summary>
/// Lets a published log grow: writes the tiles and bundles that the larger tree needs. What was there is read from the
/// published files alone, so that a file that was lost or changed is noticed and never signed again.
/// </summary>
/// <param name="folder">Where the log is published.</param>
public sealed class TileMaker(TileFolder folder)
{
    /// <summary>Adds entries after the first <paramref name="size"/>.</summary>
    /// <returns>The new size.</returns>
    /// <exception cref="MissingNodeException">A published file is missing or not what it should be.</exception>
    public long Grow(long size, IReadOnlyList<byte[]> entries)
    {
        var newSize = size + entries.Count;
        foreach (var path in TilePath.Between(size, newSize))
        {
            folder.Write(path, path.Level switch
            {
                null => Entries(path, size, entries),
                0 => Hashes(path, size, place => TreeHash.OfLeaf(entries[(int)(place - size)])),
                { } level => Hashes(path, size >> (TilePath.LevelsInTile * level), place => Root(level - 1, place)),
            });
        }

        return newSize;
    }

    private byte[] Entries(TilePath path, long size, IReadOnlyList<byte[]> added)
    {
        var start = path.Index * TilePath.FullWidth;
        var kept = (int)Math.Max(0, size - start);
        var before = kept == 0 ? [] : EntryBundle.Read(Published(path with { Width = kept }));
        if (before?.Count != kept)
        {
            throw new MissingNodeException($"{path with { Width = kept }} does not hold {kept} entries.");
        }

        return EntryBundle.Write([.. before, .. added.Skip((int)(start + kept - size)).Take(path.Width - kept)]);
    }

    private byte[] Hashes(TilePath path, long inLevel, Func<long, TreeHash> make)
    {
        var start = path.Index * TilePath.FullWidth;
        var kept = (int)Math.Max(0, inLevel - start);
        var tile = new byte[path.Width * TreeHash.Bytes];
        if (kept > 0)
        {
            Whole(path with { Width = kept }).CopyTo(tile, 0);
        }

        for (var place = kept; place < path.Width; place++)
        {
            make(start + place).CopyTo(tile.AsSpan(place * TreeHash.Bytes));
        }

        return tile;
    }

    // The hash of a full tile that was just written, or was there.
    private TreeHash Root(int level, long index)
    {
        var tile = Whole(new TilePath(level, index, TilePath.FullWidth));
        GrowingTree tree = new();
        for (var place = 0; place < TilePath.FullWidth; place++)
        {
            tree.Add(new TreeHash(tile.AsSpan(place * TreeHash.Bytes, TreeHash.Bytes)));
        }

        return tree.Root;
    }

    private byte[] Whole(TilePath path) => Published(path) is { } tile && tile.Length == path.Width * TreeHash.Bytes
        ? tile
        : throw new MissingNodeException($"{path} has not {path.Width * TreeHash.Bytes} bytes.");

    private byte[] Published(TilePath path) =>
        folder.Find(path) ?? throw new MissingNodeException($"{path} is missing.");
}
