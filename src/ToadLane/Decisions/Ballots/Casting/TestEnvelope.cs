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

        TrackingCode tracking = TrackingCode.Of(hash);
        if (await db.FindReceiptAsync(pass.DecisionId, tracking, cancel) != ReceiptState.NotThere)
        {
            return BallotRefusals.IsInTheBox;
        }

        if (!await db.WasTestedAsync(pass.DecisionId, hash, cancel))
        {
            db.Add(new TestedEnvelope { DecisionId = pass.DecisionId, Hash = hash });
            await db.SaveChangesAsync(cancel);
        }

        // Asked again after it is written: of a vote that is on its way into the box meanwhile, nothing is shown.
        return await db.FindReceiptAsync(pass.DecisionId, tracking, cancel) == ReceiptState.NotThere
            ? tracking
            : BallotRefusals.IsInTheBox;
    }
}
