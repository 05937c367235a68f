using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.Papers;

/// <summary>Marks on the roll that somebody was given a paper, or that their envelope came back.</summary>
[Needs(Act.MarkRoll)]
public sealed class RollModel(
    ToadLaneDb db,
    FindElector find,
    IssuePaper issue,
    ReturnPaper take,
    ICurrentActor who,
    IStringLocalizer<Words> t) : PageModel
{
    public required Decision Decision { get; set; }

    public IReadOnlyList<PaperBatch> Batches { get; private set; } = [];

    /// <summary>What was just done, in English.</summary>
    public string? Done { get; private set; }

    [BindProperty]
    public ElectorSearch Search { get; set; } = new();

    [BindProperty]
    public string? Mark { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.EnterAsync(slug, cancel) ? this.Page() : this.NotFound();

    public Task<IActionResult> OnPostIssueAsync(string slug, CancellationToken cancel) =>
        this.MarkAsync(slug, this.GiveAsync, cancel);

    public Task<IActionResult> OnPostReturnAsync(string slug, CancellationToken cancel) =>
        this.MarkAsync(slug, this.TakeAsync, cancel);

    private async Task<IActionResult> MarkAsync(
        string slug, Func<VoterPass, CancellationToken, Task> mark, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, cancel))
        {
            return this.NotFound();
        }

        if (string.IsNullOrEmpty(this.Mark))
        {
            this.ModelState.AddModelError(nameof(this.Mark), t["Choose the batch"]);
        }
        else if (await find.FindAsync(
            this.Decision.Id, this.Search, new(this.ModelState, who.Actor), cancel) is { } pass)
        {
            await mark(pass, cancel);
        }

        if (this.ModelState.IsValid)
        {
            // The next person's details are typed anew, and this one's are gone.
            this.ModelState.Clear();
            this.Search = new();
            this.Why = null;
        }

        return this.Page();
    }

    private async Task GiveAsync(VoterPass pass, CancellationToken cancel)
    {
        Outcome<IssuedPaper> outcome = await issue.RunAsync(pass, new(this.Mark!, this.Why), who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            this.Done = "The roll shows that this person was given a paper. "
                + "They can still vote online until it is back.";
            return;
        }

        this.ModelState.Refuse(refusal, t, "Search.Code");
    }

    private async Task TakeAsync(VoterPass pass, CancellationToken cancel)
    {
        Outcome<ReturnedPaper> outcome = await take.RunAsync(pass, this.Mark!, who.Actor, cancel);
        if (outcome.Succeeded(out ReturnedPaper? returned, out Refusal? refusal))
        {
            this.Done = returned.Fate == PaperFate.ToCount
                ? "The roll shows that this person has voted on paper. "
                    + "Put the inner envelope with the others of its batch."
                : "This person voted at a voting place. Keep the envelope unopened, with those put aside.";
            return;
        }

        this.ModelState.Refuse(refusal, t, "Search.Code");
    }

    private async Task<bool> EnterAsync(string slug, CancellationToken cancel)
    {
        Decision? decision = await db.FindVoteAsync(slug, cancel);
        if (decision is null)
        {
            return false;
        }

        this.Decision = decision;
        this.Batches = [.. (await db.PaperBatchesOfAsync(decision.Id, cancel)).Where(b => b.Closing is null)];
        return true;
    }
}
