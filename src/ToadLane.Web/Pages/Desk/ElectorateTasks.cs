using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Desk;

/// <summary>Registers to upload: without one, voting cannot open.</summary>
public sealed class ElectorateTasks(ToadLaneDb db) : IDeskTasks
{
    public async Task<IReadOnlyList<DeskTask>> ForAsync(Actor actor, IUrlHelper url, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.UploadRegister) is not null)
        {
            return [];
        }

        List<Decision> without = await db.Decisions.AsNoTracking()
            .Where(d => !d.IsImported && d.SealedAt == null && !db.Electors.Any(e => e.DecisionId == d.Id))
            .ToListAsync(cancel);
        return
        [
            .. without.Select(d => new DeskTask(
                "A register of voters to upload",
                d.Title,
                url.Page("/Desk/Electorate/Index", new { slug = d.Slug }))
            {
                DueAt = d.Timetable.VotingOpensAt,
            }),
        ];
    }
}
