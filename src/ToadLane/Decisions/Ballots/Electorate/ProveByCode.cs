using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Shows by the code from a letter that somebody may vote. A misspelt, an unknown and a voided code get the same answer
/// by the same way: one keyed hash and one look-up.
/// </summary>
public sealed class ProveByCode(ToadLaneDb db, Vault vault, CurrentCouncil council)
{
    public async Task<Outcome<VoterPass>> RunAsync(DecisionId id, string typed, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CastVote) is { } notYours)
        {
            return notYours;
        }

        VotingCode? code = VotingCode.Read(typed);
        byte[] hash = new ElectorHashes(vault, council.Registration.Slug, id).OfCode(code ?? VotingCode.Nobodys);
        var found = await db.ElectorCodes.Where(c => c.DecisionId == id && c.Hash == hash)
            .Select(c => new
            {
                c.ElectorNumber,
                Works = c.Voided == null,
                IsTest = db.Electors.Any(e => e.DecisionId == id && e.Number == c.ElectorNumber
                    && e.Kind == ElectorKind.Test),
            }).SingleOrDefaultAsync(cancel);
        return found is { Works: true } && code is not null
            ? new VoterPass(id, found.ElectorNumber) { IsTest = found.IsTest }
            : BallotRefusals.CodeIsUnknown;
    }
}
