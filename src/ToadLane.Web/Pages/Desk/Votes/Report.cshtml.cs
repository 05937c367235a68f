using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Desk.Votes;

/// <summary>The scrutineers' report, to read and to print.</summary>
[Needs(Act.ReadScrutiny)]
public sealed class ReportModel(ToadLaneDb db, ReportScrutiny reports, ICurrentActor who) : PageModel
{
    public required ScrutinyReport Report { get; set; }

    public required string Slug { get; set; }

    public bool MayTakeBallots => WhoMay.Refuses(who.Actor, Act.TakeKeptBallots) is null;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await db.FindVoteAsync(slug, cancel) is not { } decision
            || !(await reports.RunAsync(decision.Id, who.Actor, cancel)).Succeeded(out ScrutinyReport? report, out _))
        {
            return this.NotFound();
        }

        (this.Slug, this.Report) = (slug, report);
        return this.Page();
    }
}
