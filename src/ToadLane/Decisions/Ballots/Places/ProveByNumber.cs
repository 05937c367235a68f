using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Places;

/// <summary>
/// Shows at a kiosk, by the number from its staff, that somebody may vote. A wrong and a used number get the same
/// answer.
/// </summary>
public sealed class ProveByNumber(ToadLaneDb db, Vault vault, CurrentCouncil council)
{
    public async Task<Outcome<VoterPass>> RunAsync(
        VotingPlaceId id, string? typed, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CastVote) is { } notYours)
        {
            return notYours;
        }

        if (KioskNumber.Read(typed) is not { } number)
        {
            return BallotRefusals.NumberIsUnknown;
        }

        byte[] hash = PlaceHashes.Of(vault, council.Registration.Slug, id, number);
        PlaceVisit? visit = await db.PlaceVisits.AsNoTracking()
            .SingleOrDefaultAsync(v => v.PlaceId == id && v.NumberHash == hash && v.ReleasedOn == null, cancel);
        if (visit is null)
        {
            return BallotRefusals.NumberIsUnknown;
        }

        VoterPass pass = new(visit.DecisionId, visit.ElectorNumber);
        return await db.HasNumberAsync(pass, cancel) ? pass : BallotRefusals.NumberIsUnknown;
    }
}
