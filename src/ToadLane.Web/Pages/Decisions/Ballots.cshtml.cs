using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Counts;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>The ballot file: anyone may take it and count it again, unless there are too few ballots in it.</summary>
[Open]
public sealed class BallotsModel(ToadLaneDb db) : PageModel
{
    public required Decision Decision { get; set; }

    /// <summary>How many ballots it would take to publish them.</summary>
    public int Fewest { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        Decision? decision = await db.FindDecisionAsync(slug, cancel);
        if (decision is null || !await db.Counts.AnyAsync(c => c.DecisionId == decision.Id, cancel))
        {
            return this.NotFound();
        }

        if (await db.WithheldBelowAsync(decision.Id, cancel) is { } fewest)
        {
            (this.Decision, this.Fewest) = (decision, fewest);
            this.Response.StatusCode = StatusCodes.Status404NotFound;
            return this.Page();
        }

        string file = await db.Counts.Where(c => c.DecisionId == decision.Id).Select(c => c.BallotFile)
            .SingleAsync(cancel);
        return this.File(Encoding.UTF8.GetBytes(file), "text/plain; charset=utf-8", $"{slug}.pb");
    }
}
