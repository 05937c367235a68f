using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk;

/// <summary>The ballot paper as it would be, what is missing, and its publication by the partnership.</summary>
[Needs(Act.PublishBallot)]
public sealed class BallotModel(
    ToadLaneDb db,
    ProposalFiles files,
    PublishBallot publish,
    ICurrentActor who,
    TimeProvider clock,
    IStringLocalizer<Words> t) : PageModel
{
    public required Decision Decision { get; set; }

    public IReadOnlyList<Proposal> Projects { get; private set; } = [];

    public int ToCheck { get; private set; }

    public int ToCost { get; private set; }

    public long TotalPence => this.Projects.Sum(p => p.Costing!.Cost.Value);

    public bool ProposalsAreOver => this.Decision.Timetable.Proposals.IsOver(clock.GetUtcNow().UtcDateTime);

    public bool IsReady => this is { ToCheck: 0, ToCost: 0, Projects.Count: > 0, ProposalsAreOver: true };

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.LoadAsync(slug, cancel) is { } refusal
            ? this.StatusCode(ProposalFiles.StatusOf(refusal))
            : this.Page();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await this.LoadAsync(slug, cancel) is { } notThere)
        {
            return this.StatusCode(ProposalFiles.StatusOf(notThere));
        }

        Outcome<Decision> outcome = await publish.RunAsync(this.Decision.Id, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage(new { slug });
        }

        this.ModelState.Refuse(refusal, t);
        return this.Page();
    }

    private async Task<Refusal?> LoadAsync(string slug, CancellationToken cancel)
    {
        Outcome<Decision> outcome = await files.DecisionAsync(slug, Act.PublishBallot, cancel);
        if (!outcome.Succeeded(out Decision? decision, out Refusal? refusal))
        {
            return refusal;
        }

        this.Decision = decision;
        IQueryable<Proposal> sent = db.SentTo(decision.Id).AsNoTracking();
        this.ToCheck = await sent.At(ProposalStage.Submitted).CountAsync(cancel);
        this.ToCost = await sent.At(ProposalStage.Published).CountAsync(cancel);
        this.Projects = await sent.At(ProposalStage.Feasible).ToListAsync(cancel);
        return null;
    }
}
