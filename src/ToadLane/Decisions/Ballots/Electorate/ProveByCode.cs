using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Shows by the code from a letter that somebody may vote. A misspelt, an unknown and a voided code get the same answer
/// by the same way: one keyed hash and one look-up.
/// </summary>
public sealed class ProveByCode(ToadLaneDb db, Vault vault, CurrentCouncil council, TurnAway turnAway)
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
        if (found is { Works: true } && code is not null)
        {
            return new VoterPass(id, found.ElectorNumber) { IsTest = found.IsTest };
        }

        await turnAway.CountAsync(id, TurnedAwayReason.CodeNotAccepted, cancel);
        return BallotRefusals.CodeIsUnknown;
    }
}
