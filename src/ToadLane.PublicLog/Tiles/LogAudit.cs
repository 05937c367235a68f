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
            : throw new MissingNodeException("The entries do not lead to the root of the checkpoint.");
    }

    private IEnumerable<byte[]> Bundle(TilePath path)
    {
        var bundle = store.Find(path) ?? store.Find(path with { Width = TilePath.FullWidth })
            ?? throw new MissingNodeException($"{path} is missing.");
        return EntryBundle.Read(bundle) is { } entries && entries.Count >= path.Width
            ? entries.Take(path.Width)
            : throw new MissingNodeException($"{path} does not hold {path.Width} entries.");
    }

    private void Compare(TilePath path, StoredNodes nodes)
    {
        var tile = store.Find(path) ?? store.Find(path with { Width = TilePath.FullWidth })
            ?? throw new MissingNodeException($"{path} is missing.");
        for (var place = 0; place < path.Width; place++)
        {
            Subtree subtree = new(TilePath.LevelsInTile * path.Level!.Value, (path.Index * TilePath.FullWidth) + place);
            if (tile.Length < (place + 1) * TreeHash.Bytes
                || new TreeHash(tile.AsSpan(place * TreeHash.Bytes, TreeHash.Bytes)) != nodes.Find(subtree))
            {
                throw new MissingNodeException($"{path} does not follow from the entries, at hash {place}.");
            }
        }
    }
}
