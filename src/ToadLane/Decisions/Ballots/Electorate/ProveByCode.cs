using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Shows by the code from a letter that somebody may vote. A wrong and an unknown code get the same answer.
/// </summary>
public sealed class ProveByCode(ToadLaneDb db, Vault vault, CurrentCouncil council)
{
    public async Task<Outcome<VoterPass>> RunAsync(DecisionId id, string typed, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CastVote) is { } notYours)
        {
            return notYours;
        }

        if (VotingCode.Read(typed) is not { } code)
        {
            return BallotRefusals.CodeIsUnknown;
        }

        byte[] hash = new ElectorHashes(vault, council.Registration.Slug, id).OfCode(code);
        int? number = await db.Electors.Where(e => e.DecisionId == id && e.CodeHash == hash)
            .Select(e => (int?)e.Number).SingleOrDefaultAsync(cancel);
        return number is null ? BallotRefusals.CodeIsUnknown : new VoterPass(id, number.Value);
    }
}
