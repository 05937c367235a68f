using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Record;

/// <summary>The record of one decision: the sums of its close, its files, and why it is blocked if it is.</summary>
[Open]
public sealed class DecisionModel(ToadLaneDb db) : PageModel
{
    public required ToadLane.Decisions.Decision Decision { get; set; }

    /// <summary>Null until voting closed.</summary>
    public Reconciliation? Sums { get; private set; }

    /// <summary>When the decision was counted here, the two numbers of R8; otherwise null.</summary>
    public SumCheck? Recounted { get; private set; }

    public IEnumerable<SumCheck> Checks => this.Sums is null
        ? []
        : this.Sums.Checks.Concat(this.Recounted is { } again ? [again] : [])
            .OrderBy(check => check.Rule, StringComparer.Ordinal);

    /// <summary>A sum does not agree, so nothing is counted.</summary>
    public bool IsBlocked => this.Checks.Any(check => !check.Holds);

    /// <summary>Where the record lies, for whoever runs the command.</summary>
    public string Address => $"{this.Request.Scheme}://{this.Request.Host}{this.Request.PathBase}{this.Request.Path}";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await db.FindVoteAsync(slug, cancel) is not { SealedAt: not null } decision)
        {
            return this.NotFound();
        }

        this.Decision = decision;
        this.Sums = await db.Reconciliations.AsNoTracking()
            .SingleOrDefaultAsync(r => r.DecisionId == decision.Id, cancel);
        if (await db.Counts.AnyAsync(c => c.DecisionId == decision.Id, cancel))
        {
            // Nothing is published unless the published file itself gave these winners: see FileRecount.
            IReadOnlyList<int> winners = await db.Counts.Where(c => c.DecisionId == decision.Id)
                .Select(c => c.Winners).SingleAsync(cancel);
            this.Recounted = SumCheck.Same("R8", winners.Count, winners.Count);
        }

        return this.Page();
    }
}
