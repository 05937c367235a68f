using System.Text;
using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Decisions.Counts;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.OpenData;

/// <summary>Everything about one counted decision that a stranger needs to check it, as files.</summary>
public sealed class DecisionRecord(ToadLaneDb db, CurrentCouncil council)
{
    /// <summary>The years whose logs name this decision.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(DecisionId id, CancellationToken cancel) =>
        await db.LogLeaves.Where(l => l.Subject == id.Value).Select(l => l.Year).Distinct().OrderBy(y => y)
            .ToListAsync(cancel);

    /// <summary>One file of the record by its name, or null while there is none.</summary>
    /// <param name="decision">A counted decision of this council.</param>
    /// <param name="file">One of <see cref="RecordFiles"/>.</param>
    /// <param name="logPath">Where a year's log lies, seen from the record.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<byte[]?> FindAsync(
        Decision decision, string file, Func<int, string> logPath, CancellationToken cancel)
    {
        // Each file asks for its own column: the ballots of a large decision are megabytes.
        IQueryable<Seal> seals = db.Seals.Where(s => s.DecisionId == decision.Id);
        IQueryable<Count> counts = db.Counts.Where(c => c.DecisionId == decision.Id);
        if (!await seals.AnyAsync(cancel) || !await counts.AnyAsync(cancel))
        {
            return null;
        }

        return file switch
        {
            RecordManifest.File => (await this.ManifestAsync(decision, logPath, cancel)).ToJson(),
            RecordFiles.Rules => Encoding.UTF8.GetBytes(await seals.Select(s => s.RuleSheet).SingleAsync(cancel)),
            RecordFiles.Ballots => await db.WithheldBelowAsync(decision.Id, cancel) is null
                ? Encoding.UTF8.GetBytes(await counts.Select(c => c.BallotFile).SingleAsync(cancel))
                : null,
            RecordFiles.Sheet => Encoding.UTF8.GetBytes(await counts.Select(c => c.Sheet).SingleAsync(cancel)),
            RecordFiles.Box => Encoding.ASCII.GetBytes(await this.BoxAsync(decision.Id, cancel)),
            _ => null,
        };
    }

    private async Task<RecordManifest> ManifestAsync(
        Decision decision, Func<int, string> logPath, CancellationToken cancel)
    {
        IReadOnlyList<int> years = await this.YearsAsync(decision.Id, cancel);
        List<YearLog> logs = await db.YearLogs.AsNoTracking().Where(l => years.Contains(l.Year))
            .OrderBy(l => l.Year).ToListAsync(cancel);
        return new RecordManifest
        {
            Format = RecordManifest.FirstFormat,
            Council = council.Registration.GssCode,
            Decision = decision.Id.Value,
            Title = decision.Title,
            Logs = [.. logs.Select(log => new RecordLog(log.Key.ToString(), logPath(log.Year)))],
            PaperBatches = [.. (await db.PaperBatchesOfAsync(decision.Id, cancel)).Select(BatchAccount.Of)],
        };
    }

    private async Task<string> BoxAsync(DecisionId id, CancellationToken cancel)
    {
        List<byte[]> hashes = await db.BoxedEnvelopes.Where(e => e.DecisionId == id).Select(e => e.Hash)
            .ToListAsync(cancel);
        return string.Concat(hashes.Select(Convert.ToHexStringLower).Order(StringComparer.Ordinal)
            .Select(hash => hash + "\n"));
    }
}
