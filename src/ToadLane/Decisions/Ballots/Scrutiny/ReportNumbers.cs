using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>Adds up the numbers of a scrutineers' report. Test codes are in none but their own.</summary>
public sealed class ReportNumbers(ToadLaneDb db)
{
    internal async Task<VoterNumbers> OfVotersAsync(DecisionId id, CancellationToken cancel)
    {
        IQueryable<Elector> electors = db.Electors.Where(e => e.DecisionId == id && e.Kind != ElectorKind.Test);
        var channels = await db.Participations.Where(p => p.DecisionId == id)
            .Where(p => electors.Any(e => e.Number == p.ElectorNumber))
            .GroupBy(p => p.Channel)
            .Select(g => new { g.Key, Voters = g.Count(), Votes = g.Sum(p => p.Sequence) }).ToListAsync(cancel);
        return new VoterNumbers(
            await electors.CountAsync(cancel),
            [.. channels.OrderBy(c => c.Key).Select(c => new ReportLine(c.Key.ToString(), c.Voters))])
        {
            Late = await electors.CountAsync(e => e.Kind == ElectorKind.Late, cancel),
            Codes = await db.ElectorCodes.CountAsync(
                c => c.DecisionId == id && c.Voided == null && electors.Any(e => e.Number == c.ElectorNumber), cancel),
            VotesCast = channels.Sum(c => c.Votes),
            Tests = await db.Participations.CountAsync(
                p => p.DecisionId == id && !electors.Any(e => e.Number == p.ElectorNumber), cancel),
        };
    }

    internal async Task<IReadOnlyList<ReportLine>> OfRejectedAsync(DecisionId id, CancellationToken cancel)
    {
        var reasons = await db.BoxRejections.Where(r => r.DecisionId == id)
            .GroupBy(r => r.Why).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return [.. reasons.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => new ReportLine(r.Key, r.Count))];
    }

    internal async Task<IReadOnlyList<ReportLine>> OfTurnedAwayAsync(DecisionId id, CancellationToken cancel)
    {
        List<TurnedAway> away = await db.TurnedAway.AsNoTracking().Where(t => t.DecisionId == id).ToListAsync(cancel);
        return [.. away.OrderBy(t => t.Reason).Select(t => new ReportLine(t.Reason.ToString(), t.Tries))];
    }

    /// <summary>Null where no paper was printed.</summary>
    internal async Task<ReportPapers?> OfPapersAsync(DecisionId id, CancellationToken cancel)
    {
        IReadOnlyList<PaperBatch> batches = await db.PaperBatchesOfAsync(id, cancel);
        if (batches.Count == 0)
        {
            return null;
        }

        List<PaperFate> back = await db.ReturnedPapers.Where(p => p.DecisionId == id).Select(p => p.Fate)
            .ToListAsync(cancel);
        PaperBatch[] closed = [.. batches.Where(b => b.Closing is not null)];
        return new ReportPapers
        {
            Printed = batches.Sum(b => b.Printed),
            GivenOut = await db.IssuedPapers.CountAsync(p => p.DecisionId == id, cancel),
            Back = back.Count(fate => fate == PaperFate.ToCount),
            SetAside = back.Count(fate => fate == PaperFate.SetAside),
            Counted = closed.Sum(b => b.Closing!.Counted),
            SpoiltByReason = await this.SpoiltAsync(id, [.. closed.Select(b => b.Mark)], cancel),
            Unused = closed.Sum(b => b.Closing!.Unused),
        };
    }

    // A batch closes only when the last attempts of both entries agree, so that one of them is enough.
    private async Task<IReadOnlyList<ReportLine>> SpoiltAsync(
        DecisionId id, HashSet<string> closed, CancellationToken cancel)
    {
        var keyed = await db.KeyedPapers.Where(p => p.DecisionId == id && p.Entry == PaperEntry.First)
            .Select(p => new { p.Mark, p.Paper, p.Attempt, p.Spoilt }).ToListAsync(cancel);
        return
        [
            .. keyed.Where(p => closed.Contains(p.Mark)).GroupBy(p => (p.Mark, p.Paper))
                .Select(own => own.MaxBy(p => p.Attempt)!.Spoilt).OfType<SpoiltReason>()
                .GroupBy(reason => reason).OrderBy(g => g.Key)
                .Select(g => new ReportLine(g.Key.ToString(), g.Count())),
        ];
    }
}

/// <summary>Who could vote and who did, in numbers.</summary>
internal sealed record VoterNumbers(int Roll, IReadOnlyList<ReportLine> ByChannel)
{
    public required int Late { get; init; }

    public required int Codes { get; init; }

    public required int VotesCast { get; init; }

    public required int Tests { get; init; }
}
