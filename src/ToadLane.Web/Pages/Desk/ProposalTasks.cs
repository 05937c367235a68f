using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Desk;

/// <summary>Ideas to check and to cost, and ballots to publish.</summary>
public sealed class ProposalTasks(ToadLaneDb db, TimeProvider clock) : IDeskTasks
{
    public async Task<IReadOnlyList<DeskTask>> ForAsync(Actor actor, IUrlHelper url, CancellationToken cancel)
    {
        List<Decision> decisions = await db.Decisions.AsNoTracking()
            .Where(d => !d.IsImported && d.Publication == null).ToListAsync(cancel);
        Dictionary<DecisionId, Waits> toCheck = await this.WaitingAsync(ProposalStage.Submitted, cancel);
        Dictionary<DecisionId, Waits> toCost = await this.WaitingAsync(ProposalStage.Published, cancel);
        DateTime now = clock.GetUtcNow().UtcDateTime;
        List<DeskTask> tasks = [];
        foreach (Decision decision in decisions)
        {
            Desk desk = new(decision, actor, url);
            Waits check = toCheck.GetValueOrDefault(decision.Id);
            Waits cost = toCost.GetValueOrDefault(decision.Id);
            tasks.AddRange(desk.Proposals(check, Act.ModerateProposal, "Ideas to check: {0}", ProposalStage.Submitted));
            tasks.AddRange(desk.Proposals(cost, Act.CostProposal, "Ideas to cost: {0}", ProposalStage.Published));
            if (check.Count + cost.Count == 0 && decision.StageAt(now) == DecisionStage.Costing)
            {
                tasks.AddRange(desk.Ballot());
            }
        }

        return tasks;
    }

    private async Task<Dictionary<DecisionId, Waits>> WaitingAsync(ProposalStage stage, CancellationToken cancel) =>
        await db.Proposals.At(stage).GroupBy(p => p.DecisionId)
            .Select(group => new { group.Key, Count = group.Count(), Since = group.Min(p => p.SubmittedAt) })
            .ToDictionaryAsync(found => found.Key, found => new Waits(found.Count, found.Since), cancel);

    private readonly record struct Waits(int Count, DateTime? Since);

    private sealed record Desk(Decision Decision, Actor Actor, IUrlHelper Url)
    {
        public IEnumerable<DeskTask> Proposals(Waits waits, Act act, string what, ProposalStage stage)
        {
            if (waits.Count > 0 && this.IsFor(act))
            {
                string? href = this.Url.Page("/Desk/Proposals/Index", new { slug = this.Decision.Slug, stage });
                yield return new DeskTask(what, this.Decision.Title, href)
                {
                    Count = waits.Count,
                    WaitsSince = waits.Since,
                };
            }
        }

        public IEnumerable<DeskTask> Ballot()
        {
            if (this.IsFor(Act.PublishBallot))
            {
                string? href = this.Url.Page("/Desk/Ballot", new { slug = this.Decision.Slug });
                yield return new DeskTask("A ballot paper to publish", this.Decision.Title, href)
                {
                    DueAt = this.Decision.Timetable.VotingOpensAt,
                };
            }
        }

        private bool IsFor(Act act) => WhoMay.Refuses(this.Actor, act, this.Decision.BodyId.Value) is null;
    }
}
