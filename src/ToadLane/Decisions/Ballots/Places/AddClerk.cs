using Microsoft.EntityFrameworkCore;
using ToadLane.People.Residents;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Places;

/// <summary>Puts somebody on the staff of a voting place. Only staff of a place keep its roster.</summary>
public sealed class AddClerk(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<PlaceClerk>> RunAsync(
        VotingPlaceId id, ResidentId account, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.OpenPlace) is { } notYours)
        {
            return notYours;
        }

        VotingPlace? place = await db.VotingPlaces.SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (place is null)
        {
            return PlaceRefusals.NoSuchPlace;
        }

        PlaceClerk? there = await db.PlaceClerks.SingleOrDefaultAsync(
            s => s.PlaceId == id && s.AccountId == account.Value, cancel);
        if (there is not null)
        {
            return there;
        }

        PlaceClerk clerk = new() { PlaceId = id, AccountId = account.Value, AddedBy = actor.Name };
        db.PlaceClerks.Add(clerk);
        Deed deed = new(actor, Act.OpenPlace, "decision", place.DecisionId.Value, $"staff of {place.Name}");
        db.Record(deed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return clerk;
    }
}
