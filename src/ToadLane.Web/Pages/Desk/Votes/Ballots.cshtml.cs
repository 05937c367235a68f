using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Desk.Votes;

/// <summary>For scrutineers: the ballots of a decision in which too few voted to publish them.</summary>
[Needs(Act.TakeKeptBallots)]
public sealed class BallotsModel(ToadLaneDb db, TakeKeptBallots take, ICurrentActor who) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await db.FindVoteAsync(slug, cancel) is { } decision
            && (await take.RunAsync(decision.Id, who.Actor, cancel)).Succeeded(out string? file, out _)
                ? this.File(Encoding.UTF8.GetBytes(file), "text/plain; charset=utf-8", $"{slug}.pb")
                : this.NotFound();
}
