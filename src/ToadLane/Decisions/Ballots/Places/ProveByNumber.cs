using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Places;

/// <summary>
/// Shows at a kiosk, by the number from its staff, that somebody may vote. A wrong and a used number get the same
/// answer.
/// </summary>
public sealed class ProveByNumber(ToadLaneDb db, Vault vault, CurrentCouncil council, TurnAway turnAway)
{
    public async Task<Outcome<VoterPass>> RunAsync(
        VotingPlaceId id, string? typed, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CastVote) is { } notYours)
        {
            return notYours;
        }

        if (await this.FindAsync(id, typed, cancel) is { } pass)
        {
            return pass;
        }

        DecisionId decision = await db.VotingPlaces.Where(p => p.Id == id).Select(p => p.DecisionId)
            .SingleOrDefaultAsync(cancel);
        await turnAway.CountAsync(decision, TurnedAwayReason.NumberNotAccepted, cancel);
        return BallotRefusals.NumberIsUnknown;
    }

    private async Task<VoterPass?> FindAsync(VotingPlaceId id, string? typed, CancellationToken cancel)
    {
        if (KioskNumber.Read(typed) is not { } number)
        {
            return null;
        }

        byte[] hash = PlaceHashes.Of(vault, council.Registration.Slug, id, number);
        PlaceVisit? visit = await db.PlaceVisits.AsNoTracking()
            .SingleOrDefaultAsync(v => v.PlaceId == id && v.NumberHash == hash && v.ReleasedOn == null, cancel);
        if (visit is null)
        {
            return null;
        }

        VoterPass pass = new(visit.DecisionId, visit.ElectorNumber);
        return await db.HasNumberAsync(pass, cancel) ? pass : null;
    }
}
