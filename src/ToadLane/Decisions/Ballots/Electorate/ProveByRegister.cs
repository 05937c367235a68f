using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>Shows by name, postcode and date of birth, as they stand in the register, that somebody may vote.</summary>
public sealed class ProveByRegister(ToadLaneDb db, Vault vault, CurrentCouncil council, TurnAway turnAway)
{
    public async Task<Outcome<VoterPass>> RunAsync(
        DecisionId id, RegisterClaim claim, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CastVote) is { } notYours)
        {
            return notYours;
        }

        byte[] hash = new ElectorHashes(vault, council.Registration.Slug, id).OfPerson(claim);
        int? number = await db.Electors.Where(e => e.DecisionId == id && e.PersonHash == hash)
            .Select(e => (int?)e.Number).SingleOrDefaultAsync(cancel);
        if (number is not null)
        {
            return new VoterPass(id, number.Value);
        }

        await turnAway.CountAsync(id, TurnedAwayReason.NotOnRegister, cancel);
        return BallotRefusals.DetailsAreUnknown;
    }
}
