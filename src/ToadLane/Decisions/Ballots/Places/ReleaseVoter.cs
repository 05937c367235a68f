using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Places;

/// <summary>
/// Takes a number back from somebody who leaves without voting: it is worthless from then on, and they may vote in any
/// way.
/// </summary>
public sealed class ReleaseVoter(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<PlaceVisit>> RunAsync(
        VotingPlaceId id, VoterPass pass, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.KeepRoster) is { } notYours)
        {
            return notYours;
        }

        Outcome<VotingPlace> found = await db.OwnPlaceAsync(id, actor, cancel);
        if (!found.Succeeded(out VotingPlace? place, out Refusal? notHere))
        {
            return notHere;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        // A vote at the kiosk at the same moment comes wholly before or wholly after.
        _ = await db.HoldAsync(place.DecisionId, cancel);
        PlaceVisit? visit = await db.PlaceVisits.SingleOrDefaultAsync(
            v => v.PlaceId == id && v.DecisionId == pass.DecisionId && v.ElectorNumber == pass.ElectorNumber
                && v.ReleasedOn == null,
            cancel);
        if (visit is null)
        {
            return PlaceRefusals.HasNoNumber;
        }

        if (!await db.HasNumberAsync(pass, cancel))
        {
            return PlaceRefusals.VotedAlready;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        visit.ReleasedOn = DateOnly.FromDateTime(now);
        db.Record(new Deed(actor, Act.KeepRoster, "decision", place.DecisionId.Value, "a number handed back"), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return visit;
    }
}
