using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Desk;

/// <summary>Results that wait for the lawful decision-maker: whom the power names, or any of them.</summary>
public sealed class ResultTasks(ToadLaneDb db) : IDeskTasks
{
    public async Task<IReadOnlyList<DeskTask>> ForAsync(Actor actor, IUrlHelper url, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.AdoptResult) is not null)
        {
            return [];
        }

        var waiting = await db.Decisions.AsNoTracking()
            .Where(d => d.CountedAt != null && d.Adoption == null && !d.IsImported)
            .Join(
                db.Powers,
                d => d.PowerId,
                p => p.Id,
                (d, p) => new { d.Slug, d.Title, d.CountedAt, p.DecisionMakerId })
            .Where(result => result.DecisionMakerId == null || result.DecisionMakerId == actor.Id)
            .ToListAsync(cancel);
        return [.. waiting.Select(result => new DeskTask(
            "A result to adopt, or to depart from with reasons",
            result.Title,
            url.Page("/Desk/Adoption/Answer", new { slug = result.Slug }))
        {
            WaitsSince = result.CountedAt,
        })];
    }
}
