using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Counts;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>The count, step by step, in plain words.</summary>
[Open]
public sealed class RoundsModel(ToadLaneDb db) : PageModel
{
    public required Decision Decision { get; set; }

    public required CountSheet Sheet { get; set; }

    public required IReadOnlyDictionary<int, string> Titles { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        Decision? decision = await db.FindDecisionAsync(slug, cancel);
        string? sheet = decision is null ? null : await db.Counts
            .Where(c => c.DecisionId == decision.Id).Select(c => c.Sheet).SingleOrDefaultAsync(cancel);
        if (decision is null || sheet is null || CountWriter.Read(sheet) is not { Rounds.Count: > 0 } read)
        {
            return this.NotFound();
        }

        this.Decision = decision;
        this.Sheet = read;
        this.Titles = await db.BallotOptions.Where(o => o.DecisionId == decision.Id)
            .ToDictionaryAsync(o => o.Number, o => o.Title, cancel);
        return this.Page();
    }

    public string Pounds(long hundredths) => Money.Of(hundredths, this.Decision.Currency);
}
