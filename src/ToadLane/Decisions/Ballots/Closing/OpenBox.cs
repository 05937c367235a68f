using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Closing;

/// <summary>
/// Opens the stripped envelopes of a closed decision with its private key, for the count. Every vote is examined again
/// under the sealed rules. It changes nothing; see <see cref="FinishAsync"/>.
/// </summary>
public sealed class OpenBox(ToadLaneDb db, Vault vault, CurrentCouncil council)
{
    public async Task<Outcome<OpenedBox>> RunAsync(DecisionId id, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CountBallots) is { } notYours)
        {
            return notYours;
        }

        Reconciliation? sums = await db.Reconciliations.SingleOrDefaultAsync(r => r.DecisionId == id, cancel);
        if (sums is null)
        {
            return DecisionRefusals.VotingIsNotOver;
        }

        List<BoxedEnvelope> box = await db.BoxedEnvelopes.AsNoTracking()
            .Where(e => e.DecisionId == id).ToListAsync(cancel);
        if (!sums.AgreesAtClose || box.Count != sums.Boxed)
        {
            return BallotRefusals.BoxDoesNotReconcile;
        }

        Seal seal = await db.Seals.AsNoTracking().SingleAsync(s => s.DecisionId == id, cancel);
        BallotPaper paper = new(RuleSheet.Read(seal.RuleSheet));
        if (seal.LockedPrivateKey is null)
        {
            return paper.Sheet.Shares is null ? BallotRefusals.KeyIsDestroyed : ScrutinyRefusals.CountedByScrutineers;
        }

        byte[] key = vault.Unlock(OpenVoting.KeyPurpose(council.Registration.Slug, id), seal.LockedPrivateKey);
        return BoxOpener.Open(paper, key, [.. box.Select(e => (e.Sealed, e.Hash))]);
    }

    /// <summary>
    /// After the count, in the caller's own transaction: notes how many votes there were and destroys the private key.
    /// </summary>
    public async Task FinishAsync(DecisionId id, OpenedBox opened, CancellationToken cancel)
    {
        Reconciliation sums = await db.Reconciliations.SingleAsync(r => r.DecisionId == id, cancel);
        sums.RecordCount(opened.Votes.Count, opened.Rejected.Count);
        Seal seal = await db.Seals.SingleAsync(s => s.DecisionId == id, cancel);
        seal.LockedPrivateKey = null;
        db.BoxRejections.AddRange(opened.Rejected.Select(r =>
            new BoxRejection { DecisionId = id, Tracking = r.Tracking, Why = r.Why.Code }));
    }
}
