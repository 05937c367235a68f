using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Desk;

/// <summary>Adopted projects that officers still have to deliver.</summary>
public sealed class ProjectTasks(ToadLaneDb db) : IDeskTasks
{
    public async Task<IReadOnlyList<DeskTask>> ForAsync(Actor actor, IUrlHelper url, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.ReportDelivery) is not null)
        {
            return [];
        }

        var waiting = await db.Projects.AsNoTracking().Where(p => p.Finish == null)
            .Join(db.Decisions, p => p.DecisionId, d => d.Id, (p, d) => new { d.Title, p.CommittedAt })
            .GroupBy(p => p.Title)
            .Select(group => new { Title = group.Key, Count = group.Count(), Since = group.Min(p => p.CommittedAt) })
            .ToListAsync(cancel);
        return [.. waiting.Select(projects =>
            new DeskTask("Projects to deliver: {0}", projects.Title, url.Page("/Desk/Projects/Index"))
            {
                Count = projects.Count,
                WaitsSince = projects.Since,
            })];
    }
}
