using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk;

/// <summary>The ballot paper as it would be, what is missing, and asking for its publication.</summary>
[Needs(Act.PublishBallot)]
public sealed class BallotModel(
    ToadLaneDb db,
    ProposalFiles files,
    AskForJointAct ask,
    ICurrentActor who,
    TimeProvider clock,
    IStringLocalizer<Words> t) : PageModel
{
    public required Decision Decision { get; set; }

    public IReadOnlyList<Proposal> Projects { get; private set; } = [];

    public int ToCheck { get; private set; }

    public int ToCost { get; private set; }

    /// <summary>That somebody asked for its publication, while it waits for a second person.</summary>
    public JointAct? Asked { get; private set; }

    public bool IsOwn => this.Asked?.Asking.ById == who.Actor.Id;

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

        NewJointAct wish = new(this.Decision.Id, Act.PublishBallot, "Every idea has its answer: the ballot is ready.");
        Outcome<JointAct> outcome = await ask.RunAsync(wish, who.Actor, cancel);
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
        DateTime now = clock.GetUtcNow().UtcDateTime;
        this.Asked = await db.JointActs.AsNoTracking().FirstOrDefaultAsync(
            a => a.DecisionId == decision.Id && a.Act == Act.PublishBallot && a.Answer == null && a.LapsesAt > now,
            cancel);
        IQueryable<Proposal> sent = db.SentTo(decision.Id).AsNoTracking();
        this.ToCheck = await sent.At(ProposalStage.Submitted).CountAsync(cancel);
        this.ToCost = await sent.At(ProposalStage.Published).CountAsync(cancel);
        this.Projects = await sent.At(ProposalStage.Feasible).ToListAsync(cancel);
        return null;
    }
}
