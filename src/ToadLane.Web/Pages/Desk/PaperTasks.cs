using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Desk;

/// <summary>Batches of papers that are still open, and the voting places at which somebody works.</summary>
public sealed class PaperTasks(ToadLaneDb db) : IDeskTasks
{
    public async Task<IReadOnlyList<DeskTask>> ForAsync(Actor actor, IUrlHelper url, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.KeyPaper) is not null)
        {
            return [];
        }

        List<Decision> papers = await db.Decisions.AsNoTracking()
            .Where(d => d.ClosedAt == null
                && db.PaperBatches.Any(b => b.DecisionId == d.Id && b.Closing == null))
            .ToListAsync(cancel);
        var places = await db.VotingPlaces.AsNoTracking()
            .Where(p => db.PlaceClerks.Any(s => s.PlaceId == p.Id && s.AccountId == actor.Id))
            .Join(
                db.Decisions.Where(d => d.SealedAt != null && d.ClosedAt == null),
                p => p.DecisionId,
                d => d.Id,
                (place, decision) => new { place, decision })
            .ToListAsync(cancel);
        return
        [
            .. papers.Select(d => new DeskTask(
                "Ballot papers to key and account for",
                d.Title,
                url.Page("/Desk/Papers/Index", new { slug = d.Slug })) { DueAt = d.Timetable.ClosesAt }),
            .. places.Select(own => new DeskTask(
                "The roster of your voting place",
                own.place.Name,
                url.Page("/Desk/VotingPlaces/Roster", new { slug = own.decision.Slug, place = own.place.Slug }))),
        ];
    }
}
