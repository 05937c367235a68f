using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.Decisions.Counts;
using ToadLane.PublicLog.Tiles;
using ToadLane.Records;
using ToadLane.Records.Publishing;
using ToadLane.Storage;

namespace ToadLane.OpenData;

/// <summary>
/// Writes a decision's record and the logs that name it into one folder, which is then complete by itself.
/// </summary>
public sealed class RecordExport(
    ToadLaneDb db, DecisionRecord record, LogFolders folders, CurrentCouncil council)
{
    /// <summary>Null when it is written; otherwise why there is nothing to write.</summary>
    public async Task<Refusal?> WriteAsync(Decision decision, string folder, CancellationToken cancel)
    {
        bool hasFewBallots = await db.WithheldBelowAsync(decision.Id, cancel) is not null;
        foreach (string name in RecordFiles.All)
        {
            byte[]? file = await record.FindAsync(decision, name, PathOf, cancel);
            if (file is null && (name != RecordFiles.Ballots || !hasFewBallots))
            {
                return DecisionRefusals.NotCounted;
            }

            Directory.CreateDirectory(folder);
            if (file is not null)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, name), file, cancel);
            }
        }

        foreach (int year in await record.YearsAsync(decision.Id, cancel))
        {
            YearLog log = await db.YearLogs.AsNoTracking().SingleAsync(l => l.Year == year, cancel);
            if (!Copy(log, folders.Of(council.Registration.Slug, year), Path.Combine(folder, PathOf(year))))
            {
                return RecordRefusals.NotInTheLog;
            }
        }

        return null;
    }

    private static string PathOf(int year) => string.Create(CultureInfo.InvariantCulture, $"log/{year}");

    // Only what the last checkpoint needs: older, narrower tiles stay where they are.
    private static bool Copy(YearLog log, TileFolder from, string to)
    {
        if (log.Note is null)
        {
            return false;
        }

        TileFolder copy = new(to);
        foreach (TilePath path in TilePath.Between(0, log.PublishedSize))
        {
            if (from.Find(path) is not { } tile)
            {
                return false;
            }

            copy.Write(path, tile);
        }

        copy.WriteCheckpoint(log.Note);
        return true;
    }
}
