using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Trees;
using ToadLane.PublicLog.Witnessing;
using ToadLane.Storage;

namespace ToadLane.Records.Witnesses;

/// <summary>
/// Signs another log's checkpoint when its tree continues the one that was signed last (C2SP tlog-witness). The new
/// checkpoint is stored before the signature is handed out, under the lock of the log's row.
/// </summary>
public sealed class Witness(HubDb hub, WitnessKeys keys)
{
    public async Task<WitnessAnswer> JudgeAsync(string body, CancellationToken cancel)
    {
        if (WitnessRequest.Parse(body) is not { } request || Checkpoint.Parse(request.Note.Text) is not { } next)
        {
            return new WitnessAnswer(WitnessVerdict.Unreadable, null, null);
        }

        await using IDbContextTransaction transaction = await hub.Database.BeginTransactionAsync(cancel);

        // Two requests for one log wait for each other.
        await hub.WitnessedLogs.Where(l => l.Origin == next.Origin).HoldAsync(l => l.Size, cancel);
        WitnessedLog? log = await hub.WitnessedLogs.SingleOrDefaultAsync(l => l.Origin == next.Origin, cancel);
        Checkpoint? last = log?.Root is { } root ? new Checkpoint(log.Origin, log.Size, new TreeHash(root)) : null;
        NoteKey? key = log is null ? null : NoteKey.Parse(log.Key);
        WitnessVerdict verdict = WitnessRule.Judge(request, key, last);
        if (verdict != WitnessVerdict.Witnessed)
        {
            return new WitnessAnswer(verdict, log?.Size, null);
        }

        (log!.Size, log.Root) = (next.Size, next.Root.ToArray());
        await hub.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        using NoteSigner signer = await keys.SignerAsync(cancel);
        return new WitnessAnswer(verdict, log.Size, signer.Sign(request.Note.Text));
    }
}

/// <summary>What a witness answers: its verdict, the size it knows, and its signature when it signed.</summary>
public sealed record WitnessAnswer(WitnessVerdict Verdict, long? KnownSize, NoteSignature? Signature);
