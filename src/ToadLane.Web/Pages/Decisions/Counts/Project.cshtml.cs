using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Decisions.Counts;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Counts;

/// <summary>
/// One project's result: why it won or lost, what it lacked, and which other rules would have chosen it.
/// </summary>
[Open]
public sealed class ProjectModel(FindResult results) : PageModel
{
    public required CountedResult Result { get; set; }

    public required CountedProject Project { get; set; }

    /// <summary>The step of the count that was about it, or null.</summary>
    public int? Step { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, int number, CancellationToken cancel)
    {
        if (await results.BySlugAsync(slug, cancel) is not { } result
            || result.Sheet.Projects.SingleOrDefault(p => p.Number == number) is not { } project)
        {
            return this.NotFound();
        }

        this.Result = result;
        this.Project = project;
        int place = result.Sheet.Rounds.ToList().FindIndex(round => round.Project == number);
        this.Step = place < 0 ? null : place + 1;
        return this.Page();
    }
}
