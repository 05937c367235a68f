using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Casting;
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
        if (seal.LockedPrivateKey is null)
        {
            return BallotRefusals.KeyIsDestroyed;
        }

        byte[] key = vault.Unlock(OpenVoting.KeyPurpose(council.Registration.Slug, id), seal.LockedPrivateKey);
        BallotPaper paper = new(RuleSheet.Read(seal.RuleSheet));
        return Sort(box.AsParallel().Select(envelope => Open(paper, key, envelope)).ToList());
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
    }

    private static Opened Open(BallotPaper paper, byte[] key, BoxedEnvelope envelope)
    {
        // One for each envelope: an RSA object may not be shared among threads.
        using RSA rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(key, out _);
        string tracking = TrackingCode.Of(envelope.Hash).ToString();
        if (!SHA256.HashData(envelope.Sealed).AsSpan().SequenceEqual(envelope.Hash)
            || SealedVote.Open(paper.Sheet, rsa, envelope.Sealed) is not { } text
            || BallotText.Read(text) is not var (checkCode, choices))
        {
            return new Opened(null, new RejectedEnvelope(tracking, BallotRefusals.EnvelopeIsNoVote));
        }

        return paper.Refuses(choices) is { } refusal
            ? new Opened(null, new RejectedEnvelope(tracking, refusal))
            : new Opened(new OpenedVote(checkCode, choices.Projects), null);
    }

    private static OpenedBox Sort(List<Opened> opened) => new(
        [.. opened.Select(o => o.Vote).OfType<OpenedVote>().OrderBy(v => v.CheckCode, StringComparer.Ordinal)],
        [.. opened.Select(o => o.Rejected).OfType<RejectedEnvelope>()
            .OrderBy(r => r.Tracking, StringComparer.Ordinal)]);

    private sealed record Opened(OpenedVote? Vote, RejectedEnvelope? Rejected);
}
