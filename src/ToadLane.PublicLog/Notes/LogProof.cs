using System.Collections.Immutable;
using System.Globalization;
using ToadLane.PublicLog.Trees;

namespace ToadLane.PublicLog.Notes;

/// <summary>
/// A file that shows, without asking anybody, that an entry is in a log: its place, its proof and the signed checkpoint
/// (C2SP tlog-proof).
/// </summary>
/// <param name="Index">The entry's place, from 0.</param>
/// <param name="Hashes">The proof, from the leaf's sibling up.</param>
/// <param name="Note">The checkpoint as the log and its witnesses signed it.</param>
public sealed record LogProof(long Index, ImmutableArray<TreeHash> Hashes, SignedNote Note)
{
    private const string FirstLine = "c2sp.org/tlog-proof@v1";
    private const string ExtraStart = "extra ";
    private const string IndexStart = "index ";

    /// <summary>Reads a proof file; null when it is not one.</summary>
    public static LogProof? Parse(string file)
    {
        var gap = file.IndexOf("\n\n", StringComparison.Ordinal);
        if (gap < 0 || SignedNote.Parse(file[(gap + 2)..]) is not { } note)
        {
            return null;
        }

        var lines = file[..gap].Split('\n').ToList();
        lines.RemoveAll(line => lines.IndexOf(line) == 1 && line.StartsWith(ExtraStart, StringComparison.Ordinal));
        var hashes = lines.Skip(2).Select(line => TreeHash.FromBase64(line)).ToList();
        return lines.Count >= 2 && lines[0] == FirstLine && !hashes.Contains(null)
            && PlainNumber.After(IndexStart, lines[1]) is { } index
            ? new LogProof(index, [.. hashes.OfType<TreeHash>()], note)
            : null;
    }

    /// <summary>
    /// Whether the checkpoint is signed by the log's key, and the entry with this leaf hash is in the tree it states.
    /// </summary>
    public bool Proves(TreeHash leaf, NoteKey logKey) =>
        Note.IsSignedBy(logKey)
        && Checkpoint.Parse(Note.Text) is { } checkpoint
        && checkpoint.Origin == logKey.Name
        && new InclusionProof(Index, checkpoint.Size, Hashes).Proves(leaf, checkpoint.Root);

    /// <summary>The file.</summary>
    public override string ToString()
    {
        var hashes = string.Concat(Hashes.Select(hash => hash.ToBase64() + "\n"));
        return string.Create(CultureInfo.InvariantCulture, $"{FirstLine}\n{IndexStart}{Index}\n{hashes}\n{Note}");
    }
}
