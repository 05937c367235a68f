using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Trees;

namespace ToadLane.PublicLog.Witnessing;

/// <summary>
/// Decides what a witness may sign (C2SP tlog-witness). Pure: whoever calls it keeps the last checkpoint, and stores
/// the new one before handing out a signature, both in one transaction.
/// </summary>
public static class WitnessRule
{
    /// <summary>Judges a request.</summary>
    /// <param name="request">What the log sent.</param>
    /// <param name="logKey">The key trusted for this origin, or null when the origin is unknown.</param>
    /// <param name="last">The last checkpoint that was signed for it, or null when there is none.</param>
    public static WitnessVerdict Judge(WitnessRequest request, NoteKey? logKey, Checkpoint? last)
    {
        if (Checkpoint.Parse(request.Note.Text) is not { } next)
        {
            return WitnessVerdict.Unreadable;
        }

        if (logKey is null || logKey.Name != next.Origin)
        {
            return WitnessVerdict.UnknownLog;
        }

        if (!request.Note.IsSignedBy(logKey))
        {
            return WitnessVerdict.NotSignedByTheLog;
        }

        return request.OldSize > next.Size ? WitnessVerdict.Unreadable : Compare(request, next, last);
    }

    private static WitnessVerdict Compare(WitnessRequest request, Checkpoint next, Checkpoint? last)
    {
        var known = last ?? new Checkpoint(next.Origin, 0, TreeHash.OfNothing);
        if (request.OldSize != known.Size || (known.Size == next.Size && known.Root != next.Root))
        {
            return WitnessVerdict.AnotherSize;
        }

        return new ConsistencyProof(known.Size, next.Size, request.Hashes).Proves(known.Root, next.Root)
            ? WitnessVerdict.Witnessed
            : WitnessVerdict.NotConsistent;
    }
}
