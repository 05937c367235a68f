using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots;

/// <summary>
/// The partnership publishes the ballot: every feasible proposal, its cost, and the seed that orders ties.
/// </summary>
public sealed class PublishBallot(ToadLaneDb db, TimeProvider clock, ProposerNews news)
{
    public async Task<Outcome<Decision>> RunAsync(DecisionId id, Actor actor, CancellationToken cancel)
    {
        Decision? decision = await db.Decisions.SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (decision is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        if (WhoMay.Refuses(actor, Act.PublishBallot, decision.BodyId.Value) is { } notYours)
        {
            return notYours;
        }

        List<Proposal> proposals = await db.Proposals
            .Where(p => p.DecisionId == id && p.Number != null).OrderBy(p => p.Number).ToListAsync(cancel);
        int waiting = proposals.Count(p => p.Stage is ProposalStage.Submitted or ProposalStage.Published);
        if (waiting > 0)
        {
            return DecisionRefusals.ProposalsWait(waiting);
        }

        List<Proposal> feasible = [.. proposals.Where(p => p.Stage == ProposalStage.Feasible)];
        if (feasible.Count == 0)
        {
            return DecisionRefusals.NothingToVoteOn;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        string seed = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        if (decision.Publish(new BallotPublication(now, actor.Id, actor.Name, seed)) is { } refusal)
        {
            return refusal;
        }

        db.BallotOptions.AddRange(Options(decision, feasible, seed));
        feasible.ForEach(p => news.Tell(p, ProposalNews.OnTheBallot));
        db.Record(new Deed(actor, Act.PublishBallot, "decision", id.Value, $"{feasible.Count} projects"), now);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static IEnumerable<BallotOption> Options(Decision decision, List<Proposal> feasible, string seed)
    {
        IReadOnlyList<int> ranks = TieLot.Draw(seed, feasible.Count);
        return feasible.Select((proposal, index) => new BallotOption
        {
            DecisionId = decision.Id,
            Number = index + 1,
            ProposalId = proposal.Id,
            Title = proposal.Text.Title,
            Cost = proposal.Costing!.Cost,
            TieRank = ranks[index],
            FileId = (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
    }
}
