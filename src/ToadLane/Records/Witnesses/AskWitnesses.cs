using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Tiles;
using ToadLane.PublicLog.Trees;
using ToadLane.PublicLog.Witnessing;
using ToadLane.Records.Publishing;
using ToadLane.Storage;

namespace ToadLane.Records.Witnesses;

/// <summary>
/// Asks each witness for its signature under this year's last checkpoint, and publishes those that are true. Nobody
/// waits for witnesses: without them the checkpoint stands alone, and the site says how many signed.
/// </summary>
public sealed class AskWitnesses(
    ToadLaneDb db, LogFolders folders, CurrentCouncil council, IWitnessLine line)
{
    public async Task<Outcome<AskedWitnesses>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.PublishLog) is { } notYours)
        {
            return notYours;
        }

        YearLog? log = await db.YearLogs.OrderByDescending(l => l.Year).FirstOrDefaultAsync(cancel);
        if (log?.Note is null)
        {
            return new AskedWitnesses([], []);
        }

        string before = log.Note;
        List<string> willing = [];
        List<string> silent = [];
        foreach (LogWitness witness in await db.LogWitnesses.OrderBy(w => w.Name).ToListAsync(cancel))
        {
            SignedNote note = SignedNote.Parse(log.Note)!;
            NoteKey key = NoteKey.Parse(witness.Key)!;
            if (note.IsSignedBy(key) || await this.AskAsync(witness, log, note, cancel))
            {
                willing.Add(witness.Name);
            }
            else
            {
                silent.Add(witness.Name);
            }
        }

        await db.SaveChangesAsync(cancel);
        if (log.Note != before)
        {
            folders.Of(council.Registration.Slug, log.Year).WriteCheckpoint(log.Note);
        }

        return new AskedWitnesses(willing, silent);
    }

    private async Task<bool> AskAsync(LogWitness witness, YearLog log, SignedNote note, CancellationToken cancel)
    {
        long known = witness.Year == log.Year ? witness.Size : 0;
        for (int attempt = 0; attempt < 2; attempt++)
        {
            (int status, string body) = await this.SendAsync(witness, this.Request(log, note, known), cancel);
            if (status == (int)WitnessVerdict.Witnessed)
            {
                return Take(witness, log, note, body);
            }

            // The witness knows another size than we thought: once more from there.
            if (status != (int)WitnessVerdict.AnotherSize
                || !long.TryParse(body.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out known)
                || known > log.PublishedSize)
            {
                return false;
            }
        }

        return false;
    }

    private WitnessRequest Request(YearLog log, SignedNote note, long known)
    {
        TileNodes nodes = new(folders.Of(council.Registration.Slug, log.Year), log.PublishedSize);
        return new WitnessRequest(known, ConsistencyProof.Make(known, log.PublishedSize, nodes).Hashes, note);
    }

    private async Task<(int Status, string Body)> SendAsync(
        LogWitness witness, WitnessRequest request, CancellationToken cancel)
    {
        try
        {
            return await line.SendAsync(new Uri(witness.Address + "/add-checkpoint"), request.ToString(), cancel);
        }
        catch (HttpRequestException)
        {
            return (0, "");
        }
    }

    private static bool Take(LogWitness witness, YearLog log, SignedNote note, string body)
    {
        NoteKey key = NoteKey.Parse(witness.Key)!;
        NoteSignature? own = body.Split('\n').Select(NoteSignature.Parse).OfType<NoteSignature>()
            .FirstOrDefault(signature => signature.Name == key.Name && signature.KeyId == key.Id);
        if (own is null || !note.With(own).IsSignedBy(key))
        {
            return false;
        }

        log.Publish(note.With(own));
        (witness.Year, witness.Size) = (log.Year, log.PublishedSize);
        return true;
    }
}

/// <summary>Which witnesses signed the last checkpoint, and which did not.</summary>
public sealed record AskedWitnesses(IReadOnlyList<string> Willing, IReadOnlyList<string> Silent);
