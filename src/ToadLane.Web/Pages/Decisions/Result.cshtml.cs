using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Bodies;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Counts;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>The residents' result with its reasons, and what the lawful decision-maker did with it.</summary>
[Open]
public sealed class ResultModel(ToadLaneDb db) : PageModel
{
    public required Decision Decision { get; set; }

    public required Power Power { get; set; }

    public required Count Count { get; set; }

    public required CountSheet Sheet { get; set; }

    public required IReadOnlyDictionary<int, BallotOption> Options { get; set; }

    /// <summary>Null when the ballots are published; otherwise how many it would take.</summary>
    public int? WithheldBelow { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        Decision? decision = await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Slug == slug, cancel);
        Count? count = decision is null ? null : await this.CountAsync(decision.Id, cancel);
        if (decision is null || count is null)
        {
            return this.NotFound();
        }

        this.Decision = decision;
        this.Count = count;
        this.Sheet = CountWriter.Read(count.Sheet);
        this.WithheldBelow = await db.WithheldBelowAsync(decision.Id, cancel);
        this.Power = await db.Powers.AsNoTracking().SingleAsync(p => p.Id == decision.PowerId, cancel);
        this.Options = await db.BallotOptions.AsNoTracking()
            .Where(o => o.DecisionId == decision.Id).ToDictionaryAsync(o => o.Number, cancel);
        return this.Page();
    }

    /// <summary>The options of the command that counts the ballot file again.</summary>
    public string Command => this.Sheet.Rule != "equal-shares"
        ? $"--rule {this.Sheet.Rule}"
        : $"--rule equal-shares --utility {this.Decision.Rules.Utility} --completion {this.Decision.Rules.Completion}";

    public string Title(int number) => this.Options[number].Title;

    public string Pounds(long hundredths) => Money.Of(hundredths, this.Decision.Currency);

    // Without the ballot file: it may be megabytes long, and this page only links to it.
    private Task<Count?> CountAsync(DecisionId id, CancellationToken cancel) => db.Counts
        .Where(c => c.DecisionId == id)
        .Select(c => new Count
        {
            DecisionId = c.DecisionId,
            Winners = c.Winners,
            Sheet = c.Sheet,
            BallotFile = "",
            BallotFileHash = c.BallotFileHash,
            BallotsCounted = c.BallotsCounted,
            BallotsRejected = c.BallotsRejected,
            ElectorateSize = c.ElectorateSize,
            At = c.At,
        })
        .SingleOrDefaultAsync(cancel);
}
