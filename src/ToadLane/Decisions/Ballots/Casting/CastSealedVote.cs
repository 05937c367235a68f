using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>
/// Casts a vote that the voter's own browser sealed: nobody here can see what it says. It must look like every other
/// envelope of its decision; whether it holds a valid vote is seen when the box is opened.
/// </summary>
public sealed class CastSealedVote(BallotPapers papers, BallotSlot slot, CurrentCouncil council)
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

        return SealedVote.LooksLikeOne(paper.Sheet, ballot.Envelope)
            ? await slot.PutAsync(pass, ballot with { CheckCode = "" }, cancel)
            : BallotRefusals.NotAnEnvelope;
    }
}
