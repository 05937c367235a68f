using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Desk.Votes;

/// <summary>The closed box to carry away: sealed votes, and no name.</summary>
[Needs(Act.ExportBox)]
public sealed class BoxModel(ToadLaneDb db, ExportBox export, ICurrentActor who) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await db.FindVoteAsync(slug, cancel) is not { } decision)
        {
            return this.NotFound();
        }

        Outcome<BoxFile> outcome = await export.RunAsync(decision.Id, who.Actor, cancel);
        return outcome.Succeeded(out BoxFile? box, out _)
            ? this.File(Encoding.UTF8.GetBytes(box.ToJson()), "application/json", $"{slug}-box.json")
            : this.NotFound();
    }
}
