using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>
/// Casts a vote, or changes one: the last counts, but a paper that came back and a vote at a voting place are final.
/// Here the council's computer seals it, for voters whose browser runs no scripts; see <see cref="CastSealedVote"/>.
/// </summary>
public sealed class CastVote(BallotPapers papers, BallotSlot slot, Vault vault, CurrentCouncil council)
{
    public async Task<Outcome<VoteReceipt>> RunAsync(
        VoterPass pass, FilledBallot ballot, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CastVote) is { } notYours)
        {
            return notYours;
        }

        string slug = council.Registration.Slug;
        if (await papers.FindAsync(slug, pass.DecisionId, cancel) is not { } paper)
        {
            return BallotRefusals.NotOpen;
        }

        if (paper.Refuses(ballot.Choices) is { } refusal)
        {
            return refusal;
        }

        string checkCode = CheckCode.From(vault.Key(slug + "/check-code"), BallotSlot.Bound(pass, ballot.Nonce));
        SealedBallot envelope = new(ballot.Nonce, paper.Seal(checkCode, ballot.Choices))
        {
            CheckCode = checkCode, Channel = ballot.Channel,
        };
        return await slot.PutAsync(pass, envelope, cancel);
    }
}
