using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>
/// Takes an envelope out of the vote, before its voter's browser shows what is inside. It answers only when the
/// envelope can no longer be cast; one that has been cast can no longer be tested.
/// </summary>
public sealed class TestEnvelope(ToadLaneDb db)
{
    private const int HashBytes = 32;

    public async Task<Outcome<TrackingCode>> RunAsync(
        VoterPass pass, byte[] hash, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CastVote) is { } notYours)
        {
            return notYours;
        }

        if (hash.Length != HashBytes)
        {
            return BallotRefusals.NotAnEnvelope;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        // Votes that are on their way into the box come before this or after it.
        await db.Decisions.Where(d => d.Id == pass.DecisionId).HoldAsync(d => d.Slug, cancel);
        TrackingCode tracking = TrackingCode.Of(hash);
        if (await db.FindReceiptAsync(pass.DecisionId, tracking, cancel) != ReceiptState.NotThere)
        {
            return BallotRefusals.IsInTheBox;
        }

        if (!await db.TestedEnvelopes.AnyAsync(e => e.DecisionId == pass.DecisionId && e.Hash == hash, cancel))
        {
            db.Add(new TestedEnvelope { DecisionId = pass.DecisionId, Hash = hash });
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return tracking;
    }
}
