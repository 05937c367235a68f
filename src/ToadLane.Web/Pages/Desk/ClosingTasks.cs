using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Desk;

/// <summary>Votes whose sums did not agree at the close: nothing is counted until somebody has looked.</summary>
public sealed class ClosingTasks(ToadLaneDb db) : IDeskTasks
{
    public async Task<IReadOnlyList<DeskTask>> ForAsync(Actor actor, IUrlHelper url, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.UploadRegister) is not null)
        {
            return [];
        }

        List<Decision> closed = await db.Decisions.AsNoTracking()
            .Where(d => d.CountedAt == null && db.Reconciliations.Any(r => r.DecisionId == d.Id)).ToListAsync(cancel);
        List<DeskTask> tasks = [];
        foreach (Decision decision in closed)
        {
            Reconciliation sums = await db.Reconciliations.AsNoTracking()
                .SingleAsync(r => r.DecisionId == decision.Id, cancel);
            if (!sums.AgreesAtClose)
            {
                object route = new { slug = decision.Slug };
                string? href = url.Page("/Record/Decision", null, route, null, null, "what-to-do");
                tasks.Add(new DeskTask("The count is blocked: see what to do", decision.Title, href)
                {
                    WaitsSince = sums.At,
                });
            }
        }

        return tasks;
    }
}
