using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Places;

/// <summary>What may be asked about voting places.</summary>
public static class PlaceQueries
{
    /// <summary>Every place of a decision, by name.</summary>
    public static async Task<IReadOnlyList<VotingPlace>> PlacesOfAsync(
        this ToadLaneDb db, DecisionId id, CancellationToken cancel) =>
        await db.VotingPlaces.AsNoTracking().Where(p => p.DecisionId == id).OrderBy(p => p.Name).ToListAsync(cancel);

    /// <summary>The place, when this actor is on its staff; otherwise why not.</summary>
    public static async Task<Outcome<VotingPlace>> OwnPlaceAsync(
        this ToadLaneDb db, VotingPlaceId id, Actor actor, CancellationToken cancel)
    {
        VotingPlace? place = await db.VotingPlaces.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (place is null)
        {
            return PlaceRefusals.NoSuchPlace;
        }

        return await db.PlaceClerks.AnyAsync(s => s.PlaceId == id && s.AccountId == actor.Id, cancel)
            ? place
            : PlaceRefusals.NotClerkHere;
    }

    /// <summary>Whether an elector has a number that is neither used nor handed back.</summary>
    public static Task<bool> HasNumberAsync(this ToadLaneDb db, VoterPass pass, CancellationToken cancel) =>
        db.PlaceVisits.AnyAsync(
            v => v.DecisionId == pass.DecisionId && v.ElectorNumber == pass.ElectorNumber && v.ReleasedOn == null
                && !db.Participations.Any(
                    p => p.DecisionId == pass.DecisionId && p.ElectorNumber == pass.ElectorNumber),
            cancel);

    /// <summary>How many votes were assisted, by capacity: for the report, without any name.</summary>
    public static async Task<IReadOnlyDictionary<HelpedBy, int>> HelpOfAsync(
        this ToadLaneDb db, DecisionId id, CancellationToken cancel) =>
        await db.AssistedVotes.Where(a => a.DecisionId == id).GroupBy(a => a.Capacity)
            .Select(own => new { own.Key, Count = own.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
}
