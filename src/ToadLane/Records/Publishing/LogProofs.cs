using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Tiles;
using ToadLane.PublicLog.Trees;
using ToadLane.Storage;

namespace ToadLane.Records.Publishing;

/// <summary>Proves from the published files that a sealed vote is in the public log.</summary>
public sealed class LogProofs(ToadLaneDb db, LogFolders folders, CurrentCouncil council)
{
    public async Task<Outcome<FoundProof>> FindAsync(byte[] fromHash, byte[] toHash, CancellationToken cancel)
    {
        LogLeaf? leaf = await db.LogLeaves
            .FromSql($"""SELECT * FROM "LogLeaves" WHERE "Envelope" BETWEEN {fromHash} AND {toHash}""")
            .AsNoTracking().OrderBy(l => l.Index).FirstOrDefaultAsync(cancel);
        YearLog? log = leaf is null
            ? null
            : await db.YearLogs.AsNoTracking().SingleAsync(l => l.Year == leaf.Year, cancel);
        if (leaf is null || log is null || leaf.Index >= log.PublishedSize || log.Note is null)
        {
            return RecordRefusals.NotInTheLog;
        }

        TileNodes nodes = new(folders.Of(council.Registration.Slug, log.Year), log.PublishedSize);
        InclusionProof proof = InclusionProof.Make(leaf.Index, log.PublishedSize, nodes);
        LogProof file = new(leaf.Index, proof.Hashes, SignedNote.Parse(log.Note)!);
        return file.Proves(TreeHash.OfLeaf(leaf.Entry), log.Key)
            ? new FoundProof(leaf.Index, log, file)
            : RecordRefusals.LogDoesNotFit("The files do not prove this leaf.");
    }
}

/// <summary>Where a sealed vote stands in which year's log, and the file that proves it.</summary>
public sealed record FoundProof(long Index, YearLog Log, LogProof File);
