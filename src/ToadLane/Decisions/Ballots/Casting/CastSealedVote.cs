using System.Security.Cryptography;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>
/// Casts a vote that the voter's own browser sealed: nobody here can see what it says. It must look like every other
/// envelope of its decision; whether it holds a valid vote is seen when the box is opened.
/// </summary>
public sealed class CastSealedVote(
    BallotPapers papers, BallotSlot slot, CurrentCouncil council, ToadLaneDb db)
{
    public async Task<Outcome<VoteReceipt>> RunAsync(
        VoterPass pass, SealedBallot ballot, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CastVote) is { } notYours)
        {
            return notYours;
        }

        if (await papers.FindAsync(council.Registration.Slug, pass.DecisionId, cancel) is not { } paper)
        {
            return BallotRefusals.NotOpen;
        }

        if (!SealedVote.LooksLikeOne(paper.Sheet, ballot.Envelope))
        {
            return BallotRefusals.NotAnEnvelope;
        }

        return await this.WasTestedAsync(pass.DecisionId, SHA256.HashData(ballot.Envelope), cancel)
            ? BallotRefusals.WasTested
            : await slot.PutAsync(pass, ballot with { CheckCode = "" }, cancel);
    }

    // One that was in the box before somebody asked to test it stays there, and gets its receipt again.
    private async Task<bool> WasTestedAsync(DecisionId id, byte[] hash, CancellationToken cancel) =>
        await db.WasTestedAsync(id, hash, cancel)
        && await db.FindReceiptAsync(id, TrackingCode.Of(hash), cancel) == ReceiptState.NotThere;
}
