using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Decisions.Counts;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>
/// Draws up the report of one vote for returning officer and scrutineers, at any time since it opened.
/// </summary>
public sealed class ReportScrutiny(ToadLaneDb db, ReportNumbers numbers, TimeProvider clock)
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
        VoterNumbers voters = await numbers.OfVotersAsync(id, cancel);
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
            Roll = voters.Roll,
            LateElectors = voters.Late,
            Issued = voters.Codes,
            TestVoters = voters.Tests,
            ReturnedByChannel = voters.ByChannel,
            VotesCast = voters.VotesCast,
            TurnoutThousandths =
                voters.Roll == 0 ? 0 : voters.ByChannel.Sum(c => c.Count) * Thousandths / voters.Roll,
            Boxed = sums?.Boxed,
            Counted = count?.BallotsCounted,
            RejectedByReason = await numbers.OfRejectedAsync(id, cancel),
            Papers = await numbers.OfPapersAsync(id, cancel),
            KeptBallots = await this.KeptBallotsAsync(id, cancel),
            TurnedAway = await numbers.OfTurnedAwayAsync(id, cancel),
            SumsAgree = sums?.AgreesAtClose,
            Result = count is null ? null : await this.WinnersAsync(id, count.Winners, cancel),
            Void = decision.Voiding?.Reason,
            OutOfTheOrdinary = [.. (await this.ActsAsync(id, cancel))
                .Concat(await this.TalliesAsync(id, cancel)).OrderBy(e => e.At)],
        };
    }

    private async Task<ReportKeptBallots?> KeptBallotsAsync(DecisionId id, CancellationToken cancel)
    {
        if (await db.WithheldBelowAsync(id, cancel) is not { } fewest)
        {
            return null;
        }

        byte[] hash = await db.Counts.Where(c => c.DecisionId == id).Select(c => c.BallotFileHash).SingleAsync(cancel);
        List<DateTime> taken = await db.AuditEntries
            .Where(e => e.Act == Act.TakeKeptBallots && e.SubjectId == id.Value)
            .OrderBy(e => e.At).Select(e => e.At).ToListAsync(cancel);
        return new ReportKeptBallots(fewest, Convert.ToHexStringLower(hash), taken);
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

    // Changed votes once for each number of them, and not every half hour.
    private async Task<IEnumerable<ReportEvent>> TalliesAsync(DecisionId id, CancellationToken cancel)
    {
        List<VoteTally> tallies = await db.VoteTallies.AsNoTracking()
            .Where(t => t.DecisionId == id && (t.BurstOf != null || t.ChangedVotes > 0))
            .OrderBy(t => t.At).ToListAsync(cancel);
        return tallies.Where(t => t.BurstOf is not null).Select(t => Event("Burst", t.At, t.BurstOf!.Value))
            .Concat(tallies.Where(t => t.ChangedVotes > 0).DistinctBy(t => t.ChangedVotes)
                .Select(t => Event("ChangedVotes", t.At, t.ChangedVotes)));
    }

    private static ReportEvent Event(string kind, DateTime at, int votes) =>
        new(kind, at, votes.ToString(CultureInfo.InvariantCulture));
}
