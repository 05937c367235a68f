using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Desk;

/// <summary>
/// Registers to upload, without which voting cannot open, and letters to send, without which few could vote.
/// </summary>
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
        List<Decision> silent = await db.Decisions.AsNoTracking()
            .Where(d => !d.IsImported && d.SealedAt == null && db.Electors.Any(e => e.DecisionId == d.Id)
                && !db.CodeBatches.Any(b => b.DecisionId == d.Id && b.Delivery != CodeDelivery.Test))
            .ToListAsync(cancel);
        return
        [
            .. without.Select(d => TaskOf("A register of voters to upload", d, url)),
            .. silent.Select(d => TaskOf("Letters with codes to send", d, url)),
        ];
    }

    private static DeskTask TaskOf(string what, Decision decision, IUrlHelper url) =>
        new(what, decision.Title, url.Page("/Desk/Electorate/Index", new { slug = decision.Slug }))
        {
            DueAt = decision.Timetable.VotingOpensAt,
        };
}
