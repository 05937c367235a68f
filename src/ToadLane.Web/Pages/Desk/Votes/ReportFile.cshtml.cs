using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Desk.Votes;

/// <summary>The scrutineers' report for programs.</summary>
[Needs(Act.ReadScrutiny)]
public sealed class ReportFileModel(ToadLaneDb db, ReportScrutiny reports, ICurrentActor who) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await db.FindVoteAsync(slug, cancel) is { } decision
            && (await reports.RunAsync(decision.Id, who.Actor, cancel)).Succeeded(out ScrutinyReport? report, out _)
                ? this.File(Encoding.UTF8.GetBytes(report.ToJson()), "application/json", $"{slug}-report.json")
                : this.NotFound();
}
