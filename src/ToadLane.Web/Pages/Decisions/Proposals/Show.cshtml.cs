using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Proposals;

/// <summary>One proposal, and what happened to it. Of a rejected one the reason is shown, its words are not.</summary>
[Open]
public sealed class ShowModel(ToadLaneDb db) : PageModel
{
    public required Decision Decision { get; set; }

    public required Proposal Proposal { get; set; }

    public PhotoView? Photo { get; private set; }

    public IReadOnlyList<ProposalStep> Steps { get; private set; } = [];

    /// <summary>The idea this one was merged into.</summary>
    public ProposalLine? Into { get; private set; }

    /// <summary>The ideas merged into this one.</summary>
    public IReadOnlyList<ProposalLine> From { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, int number, CancellationToken cancel)
    {
        Decision? decision = await db.FindDecisionAsync(slug, cancel);
        Proposal? proposal = decision is null
            ? null
            : await db.SentTo(decision.Id).AsNoTracking().SingleOrDefaultAsync(p => p.Number == number, cancel);
        if (decision is null || proposal is null)
        {
            return this.NotFound();
        }

        this.Decision = decision;
        this.Proposal = proposal;
        this.Photo = proposal.IsPublic ? await PhotoView.FindAsync(db, proposal.PhotoId, cancel) : null;
        this.Steps = await db.ProposalSteps.AsNoTracking()
            .Where(s => s.ProposalId == proposal.Id).OrderBy(s => s.At).ToListAsync(cancel);
        this.Into = await this.IntoAsync(proposal, cancel);
        this.From = [.. (await db.SentTo(decision.Id).AsNoTracking()
            .Where(p => p.Merge!.IntoId == proposal.Id).ToListAsync(cancel)).Select(ProposalLine.Of)];
        return this.Page();
    }

    private async Task<ProposalLine?> IntoAsync(Proposal proposal, CancellationToken cancel) => proposal.Merge is null
        ? null
        : ProposalLine.Of(await db.Proposals.AsNoTracking().SingleAsync(p => p.Id == proposal.Merge.IntoId, cancel));
}
