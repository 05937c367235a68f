using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Trees;

namespace ToadLane.PublicLog.Tiles;

/// <summary>
/// Reads a published log from its first entry to its last and works everything out again: each entry's hash, each tile,
/// the root. Trusts nothing but the key.
/// </summary>
/// <param name="store">The log's tiles.</param>
/// <param name="key">The log's key.</param>
public sealed class LogAudit(ITileStore store, NoteKey key)
{
    /// <summary>
    /// Checks the checkpoint and everything below it, and gives the entries in order.
    /// </summary>
    /// <exception cref="MissingNodeException">The first thing that is missing or does not fit, by name.</exception>
    public IReadOnlyList<byte[]> Read(string checkpointNote)
    {
        if (SignedNote.Parse(checkpointNote) is not { } note || Checkpoint.Parse(note.Text) is not { } checkpoint)
        {
            throw new MissingNodeException("checkpoint is not a checkpoint.");
        }

        if (checkpoint.Origin != key.Name || !note.IsSignedBy(key))
        {
            throw new MissingNodeException($"checkpoint is not signed by {key.Name}.");
        }

        List<byte[]> entries = [];
        foreach (var path in TilePath.Between(0, checkpoint.Size).Where(path => path.Level is null))
        {
            entries.AddRange(Bundle(path));
        }

        var nodes = StoredNodes.Over(entries.Select(entry => TreeHash.OfLeaf(entry)));
        foreach (var path in TilePath.Between(0, checkpoint.Size).Where(path => path.Level is not null))
        {
            Compare(path, nodes);
        }

        return nodes.RootAt(checkpoint.Size) == checkpoint.Root
            ? entries
            : throw new MissingNodeException("checkpoint has another root than the entries lead to.");
    }

    // A partial tile may be gone once the full one is there; then the full one holds more.
    private IEnumerable<byte[]> Bundle(TilePath path)
    {
        var own = store.Find(path);
        var bundle = own ?? store.Find(path with { Width = TilePath.FullWidth })
            ?? throw new MissingNodeException($"{path} is missing.");
        return EntryBundle.Read(bundle) is { } entries
            && (own is null ? entries.Count >= path.Width : entries.Count == path.Width)
            ? entries.Take(path.Width)
            : throw new MissingNodeException($"{path} does not hold {path.Width} entries.");
    }

    private void Compare(TilePath path, StoredNodes nodes)
    {
        var own = store.Find(path);
        var tile = own ?? store.Find(path with { Width = TilePath.FullWidth })
            ?? throw new MissingNodeException($"{path} is missing.");
        if (own is not null && own.Length != path.Width * TreeHash.Bytes)
        {
            throw new MissingNodeException($"{path} does not hold {path.Width} hashes.");
        }

        for (var place = 0; place < path.Width; place++)
        {
            Subtree subtree = new(TilePath.LevelsInTile * path.Level!.Value, (path.Index * TilePath.FullWidth) + place);
            if (tile.Length < (place + 1) * TreeHash.Bytes
                || new TreeHash(tile.AsSpan(place * TreeHash.Bytes, TreeHash.Bytes)) != nodes.Find(subtree))
            {
                // At the lowest level it may be the entry that was changed, and not its hash.
                var below = path.Level == 0 ? $"{path with { Level = null }}" : "the entries";
                throw new MissingNodeException($"{path} does not follow from {below}, at hash {place}.");
            }
        }
    }
}
