using System.Collections.Immutable;
using System.Globalization;
using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Trees;

namespace ToadLane.PublicLog.Witnessing;

/// <summary>
/// What a log sends to a witness: the size the witness last saw, a proof from there, and the new signed checkpoint
/// (C2SP tlog-witness, add-checkpoint).
/// </summary>
/// <param name="OldSize">The size that the witness is thought to know; 0 for the first time.</param>
/// <param name="Hashes">The consistency proof from there.</param>
/// <param name="Note">The new checkpoint, signed by the log.</param>
public sealed record WitnessRequest(long OldSize, ImmutableArray<TreeHash> Hashes, SignedNote Note)
{
    /// <summary>No proof between two trees that fit into this world is longer.</summary>
    public const int MostHashes = 63;

    private const string OldStart = "old ";

    /// <summary>Reads the body of a request; null when it is not one.</summary>
    public static WitnessRequest? Parse(string body)
    {
        var gap = body.IndexOf("\n\n", StringComparison.Ordinal);
        if (gap < 0 || SignedNote.Parse(body[(gap + 2)..]) is not { } note)
        {
            return null;
        }

        var lines = body[..gap].Split('\n');
        var hashes = lines.Skip(1).Take(MostHashes + 1).Select(line => TreeHash.FromBase64(line)).ToList();
        return PlainNumber.After(OldStart, lines[0]) is { } size && hashes.Count <= MostHashes && !hashes.Contains(null)
            ? new WitnessRequest(size, [.. hashes.OfType<TreeHash>()], note)
            : null;
    }

    /// <summary>The body of the request.</summary>
    public override string ToString()
    {
        var hashes = string.Concat(Hashes.Select(hash => hash.ToBase64() + "\n"));
        return string.Create(CultureInfo.InvariantCulture, $"{OldStart}{OldSize}\n{hashes}\n{Note}");
    }
}
