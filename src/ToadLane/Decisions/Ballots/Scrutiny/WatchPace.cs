using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Checks;
using ToadLane.People.Messages;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>
/// Notes twice an hour how many votes each open decision has, and tells returning officers and scrutineers when they
/// come in a burst, or when some are not what they were. It never stops anybody from voting, and names nobody.
/// </summary>
public sealed class WatchPace(
    ToadLaneDb db, CurrentCouncil council, Installation installation, TimeProvider clock, VoteFaults faults)
{
    // Before a day has passed nobody knows what is usual.
    private static readonly int FewestIntervals = (int)(TimeSpan.FromDays(1) / PaceRule.Interval);

    /// <summary>How many bursts were found.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.WatchPace) is { } notYours)
        {
            return notYours;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        DateTime endedAt = new(now.Ticks - (now.Ticks % PaceRule.Interval.Ticks), DateTimeKind.Utc);
        List<Decision> open = await db.Decisions.AsNoTracking()
            .Where(d => d.SealedAt != null && d.SealedAt < endedAt && d.ClosedAt == null
                && !db.VoteTallies.Any(t => t.DecisionId == d.Id && t.At >= endedAt))
            .ToListAsync(cancel);
        int bursts = 0;
        foreach (Decision decision in open)
        {
            VoteTally? last = await db.VoteTallies.AsNoTracking().Where(t => t.DecisionId == decision.Id)
                .OrderByDescending(t => t.At).FirstOrDefaultAsync(cancel);
            VoteTally tally = await this.TallyAsync(decision, last, endedAt, cancel);
            db.VoteTallies.Add(tally);
            bursts += tally.BurstOf is null ? 0 : 1;
            foreach (PaceWarning warning in PaceWarning.Of(decision, tally, last))
            {
                await this.TellAsync(decision, warning, now, cancel);
            }
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another node noted the same interval first, and told of it.
            db.ChangeTracker.Clear();
            bursts = 0;
        }

        return bursts;
    }

    private async Task<VoteTally> TallyAsync(
        Decision decision, VoteTally? last, DateTime endedAt, CancellationToken cancel)
    {
        int votes = await db.Participations.Where(p => p.DecisionId == decision.Id).SumAsync(p => p.Sequence, cancel);
        int before = last?.VotesSoFar ?? 0;
        int intervals = last is null ? 0 : (int)((last.At - decision.SealedAt!.Value) / PaceRule.Interval);
        // After a standstill the votes of many intervals would look like one burst.
        bool isNext = last is not null && last.At == endedAt - PaceRule.Interval;
        int expected = PaceRule.Expected(before, intervals, endedAt);
        bool isBurst = isNext && intervals >= FewestIntervals && PaceRule.IsBurst(votes - before, expected);
        return new VoteTally
        {
            DecisionId = decision.Id,
            At = endedAt,
            VotesSoFar = votes,
            BurstOf = isBurst ? votes - before : null,
            ChangedVotes = await faults.CountAsync(decision.Id, cancel),
        };
    }

    private async Task TellAsync(
        Decision decision, PaceWarning warning, DateTime now, CancellationToken cancel)
    {
        var watchers = await db.RoleGrants
            .Where(g => (g.Role == Role.ReturningOfficer || g.Role == Role.Scrutineer)
                && g.From <= now && (g.Until == null || now < g.Until))
            .Join(db.Residents, g => g.ResidentId, r => r.Id, (_, r) => new { r.Name, r.Email })
            .Distinct().ToListAsync(cancel);
        string page = $"{installation.Address}/{council.Registration.Slug}/desk/votes/{decision.Slug}";
        foreach (var watcher in watchers.Where(w => w.Email is not null))
        {
            db.Send(
                new Letter(
                    new Addressee(watcher.Name, watcher.Email),
                    warning.Subject,
                    $"{warning.Text} Look at the report:\n\n{page}\n"),
                now);
        }
    }
}
