using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Counts;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>One step of a count: in words, and the same figures as charts.</summary>
[Open]
public sealed class RoundModel(ToadLaneDb db) : PageModel
{
    public required Decision Decision { get; set; }

    public required CountRound Round { get; set; }

    public int Number { get; private set; }

    public int Steps { get; private set; }

    public required IReadOnlyDictionary<int, string> Titles { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, int number, CancellationToken cancel)
    {
        Decision? decision = await db.FindDecisionAsync(slug, cancel);
        string? sheet = decision is null ? null : await db.Counts
            .Where(c => c.DecisionId == decision.Id).Select(c => c.Sheet).SingleOrDefaultAsync(cancel);
        IReadOnlyList<CountRound> rounds = sheet is null ? [] : CountWriter.Read(sheet).Rounds;
        if (decision is null || number < 1 || number > rounds.Count)
        {
            return this.NotFound();
        }

        this.Decision = decision;
        this.Round = rounds[number - 1];
        this.Number = number;
        this.Steps = rounds.Count;
        this.Titles = await db.BallotOptions.Where(o => o.DecisionId == decision.Id)
            .ToDictionaryAsync(o => o.Number, o => o.Title, cancel);
        return this.Page();
    }

    public string Pounds(long hundredths) => Money.Of(hundredths, this.Decision.Currency);
}
