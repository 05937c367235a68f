using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Records;
using ToadLane.Records.Publishing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Checks;

/// <summary>
/// Compares the leaves in the database with the tree over them and with the published checkpoints, and names every
/// column that does not fit.
/// </summary>
public sealed class CheckLog(ToadLaneDb db, LogYears years, LogFolders folders, CurrentCouncil council)
{
    public async Task<Outcome<StoredReport>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.PublishLog) is { } notYours)
        {
            return notYours;
        }

        FaultList faults = new();
        LogFaults checks = new(db, years, faults);
        foreach (YearLog log in await db.YearLogs.AsNoTracking().OrderBy(l => l.Year).ToListAsync(cancel))
        {
            await checks.CheckAsync(log, folders.Of(council.Registration.Slug, log.Year), cancel);
        }

        return new StoredReport(faults.Found);
    }
}
