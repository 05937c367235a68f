using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Places;

/// <summary>Opens a voting place of one decision; the decision's page then says where and when.</summary>
public sealed class OpenPlace(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<VotingPlace>> RunAsync(
        DecisionId id, NewPlace place, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.OpenPlace) is { } notYours)
        {
            return notYours;
        }

        Decision? decision = await db.Decisions.SingleOrDefaultAsync(d => d.Id == id && !d.IsImported, cancel);
        if (decision is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        if (decision.ClosedAt is not null || decision.Timetable.Voting.IsOver(now))
        {
            return PlaceRefusals.VotingIsOver;
        }

        Outcome<VotingPlace> made = VotingPlace.Open(id, place, actor);
        if (!made.Succeeded(out VotingPlace? opened, out Refusal? refusal))
        {
            return refusal;
        }

        if (await db.VotingPlaces.AnyAsync(p => p.DecisionId == id && p.Slug == opened.Slug, cancel))
        {
            return PlaceRefusals.NameIsTaken;
        }

        db.VotingPlaces.Add(opened);
        db.Record(new Deed(actor, Act.OpenPlace, "decision", id.Value, opened.Name), now);
        await db.SaveChangesAsync(cancel);
        return opened;
    }
}
