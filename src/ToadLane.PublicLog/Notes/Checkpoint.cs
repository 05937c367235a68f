using System.Globalization;
using ToadLane.PublicLog.Trees;

namespace ToadLane.PublicLog.Notes;

/// <summary>What a log says of itself: which log, how many leaves, which root (C2SP tlog-checkpoint).</summary>
/// <param name="Origin">The log's name.</param>
/// <param name="Size">How many leaves.</param>
/// <param name="Root">The root over them.</param>
public sealed record Checkpoint(string Origin, long Size, TreeHash Root)
{
    private const int Lines = 3;

    /// <summary>
    /// Reads the text of a note; null when it is not a checkpoint. Further lines are allowed and ignored.
    /// </summary>
    public static Checkpoint? Parse(string text)
    {
        var lines = text.Split('\n');
        return lines.Length > Lines && lines[^1].Length == 0 && lines[..^1].All(line => line.Length > 0)
            && PlainNumber.Read(lines[1]) is { } size
            && TreeHash.FromBase64(lines[2]) is { } root
            ? new Checkpoint(lines[0], size, root)
            : null;
    }

    /// <summary>The checkpoint with a signature.</summary>
    public SignedNote SignedBy(NoteSigner signer) => new(ToString(), [signer.Sign(ToString())]);

    /// <summary>The text that is signed.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root.ToBase64()}\n");
}
