using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Closing;

/// <summary>
/// Does what is due by now in one council: opens voting, closes it, counts. Each step is its own transaction, which a
/// second node that is late finds done.
/// </summary>
public sealed class TurnTheClock(ToadLaneDb db, CouncilScopes scopes, CurrentCouncil council, TimeProvider clock)
{
    public async Task<Outcome<ClockTurn>> RunAsync(Actor actor, CancellationToken cancel)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        IQueryable<Decision> own = db.Decisions.AsNoTracking().Where(d => !d.IsImported);
        List<DecisionId> toOpen = await own
            .Where(d => d.Publication != null && d.SealedAt == null && d.Voiding == null
                && (d.Timetable.MovedOpenAt ?? d.Timetable.VotingOpensAt) <= now
                && now < d.Timetable.VotingClosesAt)
            .Select(d => d.Id).ToListAsync(cancel);
        List<TurnedStep> steps = [];
        foreach (DecisionId id in toOpen)
        {
            steps.Add(new(id, Act.OpenVoting, await this.OpenAsync(id, actor, cancel)));
        }

        List<DecisionId> toClose = await own
            .Where(d => d.SealedAt != null && d.ClosedAt == null
                && (d.Timetable.MovedCloseAt ?? d.Timetable.VotingClosesAt) <= now)
            .Select(d => d.Id).ToListAsync(cancel);
        foreach (DecisionId id in toClose)
        {
            steps.Add(new(id, Act.CloseVoting, await this.CloseAsync(id, actor, cancel)));
        }

        List<DecisionId> toCount = await own
            .Where(d => d.ClosedAt != null && d.CountedAt == null && d.Voiding == null
                && d.Rules.KeyHolding == KeyHolding.StandingCount)
            .Select(d => d.Id).ToListAsync(cancel);
        foreach (DecisionId id in toCount)
        {
            steps.AddRange(await this.CountAsync(id, actor, cancel));
        }

        await this.WatchAsync(actor, cancel);
        return new ClockTurn(steps);
    }

    // What nobody answered lapses, and how fast votes come is noted.
    private async Task WatchAsync(Actor actor, CancellationToken cancel)
    {
        await using AsyncServiceScope scope = scopes.Enter(council.Registration);
        await scope.ServiceProvider.GetRequiredService<LapseJointActs>().RunAsync(actor, cancel);
        await scope.ServiceProvider.GetRequiredService<WatchPace>().RunAsync(actor, cancel);
    }

    private async Task<Refusal?> OpenAsync(DecisionId id, Actor actor, CancellationToken cancel)
    {
        await using AsyncServiceScope scope = scopes.Enter(council.Registration);
        OpenVoting open = scope.ServiceProvider.GetRequiredService<OpenVoting>();
        return (await open.RunAsync(id, actor, cancel)).Succeeded(out _, out Refusal? refusal) ? null : refusal;
    }

    private async Task<Refusal?> CloseAsync(DecisionId id, Actor actor, CancellationToken cancel)
    {
        await using AsyncServiceScope scope = scopes.Enter(council.Registration);
        CloseVoting close = scope.ServiceProvider.GetRequiredService<CloseVoting>();
        return (await close.RunAsync(id, actor, cancel)).Succeeded(out _, out Refusal? refusal) ? null : refusal;
    }

    private async Task<IReadOnlyList<TurnedStep>> CountAsync(DecisionId id, Actor actor, CancellationToken cancel)
    {
        await using AsyncServiceScope scope = scopes.Enter(council.Registration);
        List<TurnedStep> steps = [];
        foreach (ICountWhenClosed count in scope.ServiceProvider.GetServices<ICountWhenClosed>())
        {
            steps.Add(new(id, Act.CountBallots, await count.CountAsync(id, actor, cancel)));
        }

        return steps;
    }
}

/// <summary>Everything that was due, in the order in which it was tried.</summary>
public sealed record ClockTurn(IReadOnlyList<TurnedStep> Steps);

/// <summary>One thing that was due: done, or refused.</summary>
public sealed record TurnedStep(DecisionId DecisionId, Act Act, Refusal? Refusal);
