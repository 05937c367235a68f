using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Counting.Results;
using ToadLane.Decisions.Elections;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Elections;

/// <summary>Who was elected, why the others were not, and how to count it again.</summary>
[Open]
public sealed class ShowModel(ToadLaneDb db) : PageModel
{
    public required HeldElection Held { get; set; }

    public required PublishedElection Published { get; set; }

    /// <summary>Those who stood and were not elected, the last to go out first.</summary>
    public IEnumerable<int> Losers => this.Published.Election.Candidates
        .Where(c => !this.Published.Result.Winners.Contains(c.Number))
        .OrderByDescending(c => this.Published.Result.Stages
            .FirstOrDefault(s => s.Excluded.Contains(c.Number))?.Number ?? int.MaxValue)
        .ThenByDescending(c => this.Published.Result.Stages[^1].Votes[c.Number - 1])
        .Select(c => c.Number);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await db.FindElectionAsync(slug, cancel) is not { } held)
        {
            return this.NotFound();
        }

        this.Held = held;
        this.Published = held.Read();
        return this.Page();
    }
}
