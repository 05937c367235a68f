using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Bookkeeping;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Delivery;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;

namespace ToadLane.Decisions.Outcomes;

/// <summary>
/// The lawful decision-maker adopts the residents' result, or departs from it with reasons. Every project that goes
/// ahead gets its money set aside in the same transaction, and everyone who proposed a chosen project is told.
/// </summary>
public sealed class AdoptResult(ToadLaneDb db, TimeProvider clock, Books books, ProposerNews news)
{
    public async Task<Outcome<Decision>> RunAsync(
        DecisionId id, AdoptionAnswer answer, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.AdoptResult) is { } notYours)
        {
            return notYours;
        }

        if (await db.PowerOverAsync(id, cancel) is not { } power)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        if (power.DecisionMakerId is { } named && named != actor.Id)
        {
            return DecisionRefusals.NotTheDecisionMaker(power.DecisionMaker);
        }

        Pot? pot = await db.Pots.SingleOrDefaultAsync(p => p.PowerId == power.Id, cancel);
        if (pot is null)
        {
            return BookkeepingRefusals.NoSuchPot;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        // With the pot locked, two who act at once do so one after the other.
        LockedPage page = await books.LockAsync([pot.Account.Code], [], cancel);
        Decision decision = await db.Decisions.SingleAsync(d => d.Id == id, cancel);
        await db.Entry(decision).ReloadAsync(cancel);
        DateTime now = clock.GetUtcNow().UtcDateTime;
        Adoption adoption = new(answer.Verdict, answer.Reason, now, actor.Id, actor.Name)
        {
            UnderClause = power.Clause,
        };
        Refusal? refusal = decision.Adopt(adoption) ?? await this.TakeUpAsync(decision, answer, new(pot, page), cancel);
        if (refusal is not null)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        await page.SaveAsync(actor, now, cancel);
        db.Record(new Deed(actor, Act.AdoptResult, "decision", id.Value, $"{answer.Verdict}: {answer.Reason}"), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return decision;
    }

    private async Task<Refusal?> TakeUpAsync(
        Decision decision, AdoptionAnswer answer, OpenPage open, CancellationToken cancel)
    {
        DateOnly today = DateOnly.FromDateTime(decision.Adoption!.At);
        IReadOnlyList<int> winners = await db.WinnersAsync(decision.Id, cancel);
        if (answer.FaultFor(winners, today) is { } fault)
        {
            return fault;
        }

        if (decision.Currency != "GBP")
        {
            return OutcomeRefusals.NotInPounds(decision.Currency);
        }

        List<BallotOption> chosen = await db.BallotOptions
            .Where(o => o.DecisionId == decision.Id && winners.Contains(o.Number)).OrderBy(o => o.Number)
            .ToListAsync(cancel);
        Dictionary<int, string> dropped = answer.Dropped.ToDictionary(d => d.Number, d => d.Reason);
        foreach (BallotOption option in chosen.Where(o => !dropped.ContainsKey(o.Number)))
        {
            Project project = Project.Of(option, new Plan(answer.Team, answer.PlannedFinish), decision.Adoption.At);
            NewCommitment promise = new(new(project.CommitmentKey), project.Account, option.Cost, option.Title);
            open.Page.Open(project.Account);
            if (open.Page.WriteFrom(open.Pot, open.Pot.Promise(promise, today)) is { } refusal)
            {
                return refusal;
            }

            db.Projects.Add(project);
        }

        db.Departures.AddRange(dropped.Select(d =>
            new Departure { DecisionId = decision.Id, Number = d.Key, Reason = d.Value }));
        await this.TellAsync(chosen, dropped, answer.Reason, cancel);
        return null;
    }

    private async Task TellAsync(
        List<BallotOption> chosen, Dictionary<int, string> dropped, string reason, CancellationToken cancel)
    {
        List<ProposalId> ids = [.. chosen.Select(o => o.ProposalId).OfType<ProposalId>()];
        List<Proposal> proposals = await db.Proposals.Where(p => ids.Contains(p.Id)).ToListAsync(cancel);
        foreach (Proposal proposal in proposals)
        {
            int number = chosen.Single(o => o.ProposalId == proposal.Id).Number;
            bool isDropped = dropped.TryGetValue(number, out string? why);
            news.Tell(proposal, isDropped ? ProposalNews.NotAdopted : ProposalNews.Adopted, why ?? reason);
        }
    }

    private sealed record OpenPage(Pot Pot, LockedPage Page);
}
