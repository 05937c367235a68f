using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Trees;

namespace ToadLane.Records;

/// <summary>
/// The public log of one year: how far it has grown, how far it has been published, and its key. Its row is also the
/// lock under which leaves get their places.
/// </summary>
public sealed class YearLog
{
    public int Year { get; init; }

    /// <summary>The name in every checkpoint, such as "example.org/rochdale/log/2026". Never changes.</summary>
    public required string Origin { get; init; }

    /// <summary>SubjectPublicKeyInfo.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>PKCS 8, locked by the vault.</summary>
    public required byte[] LockedPrivateKey { get; init; }

    /// <summary>How many leaves have their place.</summary>
    public long Size { get; private set; }

    /// <summary>The right edge of the tree: 32 bytes for each complete subtree, the largest first.</summary>
    public byte[] Peaks { get; private set; } = [];

    /// <summary>How many leaves the last published checkpoint covers.</summary>
    public long PublishedSize { get; private set; }

    /// <summary>The last published checkpoint with its signatures, or null.</summary>
    public string? Note { get; private set; }

    /// <summary>What checks the log's signatures.</summary>
    public NoteKey Key => new(this.Origin, this.PublicKey);

    /// <summary>The tree as far as it has grown.</summary>
    public GrowingTree Tree() => GrowingTree.From(
        this.Size, [.. this.Peaks.Chunk(TreeHash.Bytes).Select(peak => new TreeHash(peak))]);

    /// <summary>Notes that leaves got their places.</summary>
    public void Grow(GrowingTree tree) =>
        (this.Size, this.Peaks) = (tree.Size, [.. tree.Peaks.SelectMany(peak => peak.ToArray())]);

    /// <summary>Notes that a checkpoint was signed.</summary>
    public void Publish(long size, SignedNote note) => (this.PublishedSize, this.Note) = (size, note.ToString());

    /// <summary>Adds a witness's signature to the checkpoint that was published last.</summary>
    public void Publish(SignedNote note) => this.Note = note.ToString();
}
