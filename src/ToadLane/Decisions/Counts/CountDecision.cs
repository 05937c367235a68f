using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Checks;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Decisions.Proposals;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Counts;

/// <summary>
/// Counts a decision that has closed: opens its box, counts by the sealed rules, publishes the result and the ballot
/// file, tells every proposer, and destroys the key.
/// </summary>
public sealed class CountDecision(
    ToadLaneDb db, TimeProvider clock, CheckStored checkStored, OpenBox openBox, ProposerNews news)
    : ICountWhenClosed
{
    public async Task<Refusal?> CountAsync(DecisionId id, Actor actor, CancellationToken cancel) =>
        (await this.RunAsync(id, actor, cancel)).Succeeded(out _, out Refusal? refusal) ? null : refusal;

    public async Task<Outcome<Count>> RunAsync(DecisionId id, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CountBallots) is { } notYours)
        {
            return notYours;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        Decision? decision = await db.Decisions.SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (decision is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        if (decision.Count(now) is { } refusal)
        {
            return refusal;
        }

        if (await this.RefusesStoredAsync(id, actor, cancel) is { } changed)
        {
            return changed;
        }

        if (!(await openBox.RunAsync(id, actor, cancel)).Succeeded(out OpenedBox? box, out Refusal? shut))
        {
            return shut;
        }

        Count count = await this.PublishAsync(decision, box, cancel);
        db.Announce(LeafKind.KeyDestroyed, id.Value, new { });
        db.Record(new Deed(actor, Act.CountBallots, "decision", id.Value, $"{count.BallotsCounted} ballots"), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return count;
    }

    /// <summary>Nothing is counted from rows that are not what was sealed and logged.</summary>
    internal async Task<Refusal?> RefusesStoredAsync(DecisionId id, Actor actor, CancellationToken cancel)
    {
        if (!(await checkStored.RunAsync(id, actor, cancel)).Succeeded(out StoredReport? stored, out Refusal? unknown))
        {
            return unknown;
        }

        return stored.Faults.Count > 0 ? BallotRefusals.StoredDoesNotFit(stored.Faults[0].Where) : null;
    }

    /// <summary>
    /// Counts an opened box and publishes the result, in the caller's transaction, which saves and commits.
    /// </summary>
    internal async Task<Count> PublishAsync(Decision decision, OpenedBox box, CancellationToken cancel)
    {
        Count count = await this.CountAsync(decision, box, cancel);
        db.Counts.Add(count);
        await this.TellProposersAsync(decision, count, cancel);
        await openBox.FinishAsync(decision.Id, box, cancel);
        this.Announce(count);
        return count;
    }

    private async Task<Count> CountAsync(Decision decision, OpenedBox box, CancellationToken cancel)
    {
        List<BallotOption> options = await db.BallotOptions.AsNoTracking()
            .Where(o => o.DecisionId == decision.Id).ToListAsync(cancel);
        Seal seal = await db.Seals.AsNoTracking().SingleAsync(s => s.DecisionId == decision.Id, cancel);
        DateTime now = clock.GetUtcNow().UtcDateTime;
        CountOrder order = CountWriter.Order(decision, options, OpenedBallot.Of(box), now) with
        {
            ElectorateSize = seal.ElectorateSize,
            FewestBallots = RuleSheet.Read(seal.RuleSheet).FewestBallots,
            RejectedInTheBox = box.Rejected.Count,
        };
        return CountWriter.Write(order, cancel);
    }

    private void Announce(Count count)
    {
        db.Announce(LeafKind.Counted, count.DecisionId.Value, new
        {
            BallotFile = Convert.ToHexStringLower(count.BallotFileHash),
            Sheet = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(count.Sheet))),
            count.BallotsCounted,
            count.BallotsRejected,
            count.Winners,
        });
    }

    private async Task TellProposersAsync(Decision decision, Count count, CancellationToken cancel)
    {
        List<BallotOption> options = await db.BallotOptions.AsNoTracking()
            .Where(o => o.DecisionId == decision.Id && o.ProposalId != null).ToListAsync(cancel);
        Dictionary<ProposalId, int> numbers = options.ToDictionary(o => o.ProposalId!.Value, o => o.Number);
        List<Proposal> proposals = await db.Proposals
            .Where(p => p.DecisionId == decision.Id && p.Number != null).ToListAsync(cancel);
        foreach (Proposal proposal in proposals.Where(p => numbers.ContainsKey(p.Id)))
        {
            bool chosen = count.Winners.Contains(numbers[proposal.Id]);
            news.Tell(proposal, chosen ? ProposalNews.Chosen : ProposalNews.NotChosen);
        }
    }
}
