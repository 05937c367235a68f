using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>
/// Draws up the report of one vote for returning officer and scrutineers, at any time since it opened.
/// </summary>
public sealed class ReportScrutiny(ToadLaneDb db, TimeProvider clock)
{
    private const int Thousandths = 1000;

    public async Task<Outcome<ScrutinyReport>> RunAsync(DecisionId id, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.ReadScrutiny) is { } notYours)
        {
            return notYours;
        }

        Decision? decision = await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (decision is not { SealedAt: not null })
        {
            return decision is null ? DecisionRefusals.NoSuchDecision : BallotRefusals.NotOpen;
        }

        Reconciliation? sums =
            await db.Reconciliations.AsNoTracking().SingleOrDefaultAsync(r => r.DecisionId == id, cancel);
        int roll = await db.Electors.CountAsync(e => e.DecisionId == id && e.Kind != ElectorKind.Test, cancel);
        IReadOnlyList<ReportLine> channels = await this.ChannelsAsync(id, cancel);
        var count = await db.Counts.Where(c => c.DecisionId == id)
            .Select(c => new { c.BallotsCounted, c.Winners }).SingleOrDefaultAsync(cancel);
        return new ScrutinyReport
        {
            Format = ScrutinyReport.FirstFormat,
            Decision = id.Value,
            Title = decision.Title,
            KeyHolding = decision.Rules.KeyHolding == KeyHolding.ScrutineersCount
                ? RuleSheet.ScrutineersCount
                : RuleSheet.StandingCount,
            MadeAt = clock.GetUtcNow().UtcDateTime,
            OpensAt = decision.Timetable.OpensAt,
            PlannedCloseAt = decision.Timetable.VotingClosesAt,
            ClosesAt = decision.Timetable.ClosesAt,
            Roll = roll,
            Issued = await db.ElectorCodes.CountAsync(c => c.DecisionId == id && c.Voided == null, cancel),
            ReturnedByChannel = channels,
            VotesCast = await db.Participations.Where(p => p.DecisionId == id).SumAsync(p => p.Sequence, cancel),
            TurnoutThousandths = roll == 0 ? 0 : channels.Sum(c => c.Count) * Thousandths / roll,
            Boxed = sums?.Boxed,
            Counted = count?.BallotsCounted,
            RejectedByReason = await this.RejectedAsync(id, cancel),
            TurnedAway = [.. await db.TurnedAway.Where(t => t.DecisionId == id).OrderBy(t => t.Reason)
                .Select(t => new ReportLine(t.Reason.ToString(), t.Tries)).ToListAsync(cancel)],
            SumsAgree = sums?.AgreesAtClose,
            Result = count is null ? null : await this.WinnersAsync(id, count.Winners, cancel),
            Void = decision.Voiding?.Reason,
            OutOfTheOrdinary = [.. (await this.ActsAsync(id, cancel))
                .Concat(await this.BurstsAsync(id, cancel)).OrderBy(e => e.At)],
        };
    }

    // Test codes are cast like votes and never counted.
    private async Task<IReadOnlyList<ReportLine>> ChannelsAsync(DecisionId id, CancellationToken cancel)
    {
        var channels = await db.Participations.Where(p => p.DecisionId == id)
            .Join(
                db.Electors.Where(e => e.Kind != ElectorKind.Test),
                p => new { p.DecisionId, Number = p.ElectorNumber },
                e => new { e.DecisionId, e.Number },
                (p, _) => p.Channel)
            .GroupBy(channel => channel).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return [.. channels.OrderBy(c => c.Key).Select(c => new ReportLine(c.Key.ToString(), c.Count))];
    }

    private async Task<IReadOnlyList<ReportLine>> RejectedAsync(DecisionId id, CancellationToken cancel)
    {
        var reasons = await db.BoxRejections.Where(r => r.DecisionId == id)
            .GroupBy(r => r.Why).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return [.. reasons.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => new ReportLine(r.Key, r.Count))];
    }

    private async Task<IReadOnlyList<ReportWinner>> WinnersAsync(
        DecisionId id, IReadOnlyList<int> winners, CancellationToken cancel)
    {
        Dictionary<int, string> titles = await db.BallotOptions.Where(o => o.DecisionId == id)
            .ToDictionaryAsync(o => o.Number, o => o.Title, cancel);
        return [.. winners.Select(number => new ReportWinner(number, titles[number]))];
    }

    // Publishing is what two people ordinarily do; everything else they did or refused is not.
    private async Task<IEnumerable<ReportEvent>> ActsAsync(DecisionId id, CancellationToken cancel)
    {
        List<JointAct> acts = await db.JointActs.AsNoTracking().Where(a => a.DecisionId == id).ToListAsync(cancel);
        return acts
            .Where(a => a.Answer?.Verdict is not JointVerdict.Agreed
                || a.Act is not (Act.PublishBallot or Act.PublishCount))
            .Select(a => new ReportEvent(
                $"{a.Act}.{(a.Answer is { } answer ? answer.Verdict.ToString() : "Waiting")}",
                a.Answer?.At ?? a.Asking.At,
                a.Answer?.Reason is { Length: > 0 } why ? $"{a.Reason} / {why}" : a.Reason));
    }

    private async Task<IEnumerable<ReportEvent>> BurstsAsync(DecisionId id, CancellationToken cancel) =>
        (await db.VoteTallies.AsNoTracking().Where(t => t.DecisionId == id && t.BurstOf != null).ToListAsync(cancel))
            .Select(t => new ReportEvent(
                "Burst", t.At, t.BurstOf!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
