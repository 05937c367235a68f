using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using Choices = ToadLane.Decisions.Ballots.Sealing.Choices;

namespace ToadLane.Web.Pages.Desk.Papers;

/// <summary>Keys one paper after another for one entry of a batch. It shows nothing that was keyed before.</summary>
[Needs(Act.KeyPaper)]
public sealed class KeyModel(
    ToadLaneDb db,
    KeyPaper key,
    BallotPapers papers,
    CurrentCouncil council,
    ICurrentActor who,
    IStringLocalizer<Words> t) : PageModel
{
    public const string Vote = "vote";
    public const string Empty = "empty";

    public required Decision Decision { get; set; }

    public required BatchState State { get; set; }

    public required BallotPaper Paper { get; set; }

    public PaperEntry Entry { get; private set; }

    /// <summary>The paper that is keyed now, by its place in the pile.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    /// <summary>"vote", "empty", or the name of a reason.</summary>
    [BindProperty]
    public string? Reading { get; set; }

    /// <summary>The numbers of the marked projects, as typed.</summary>
    [BindProperty]
    public string? Projects { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, string mark, string entry, CancellationToken cancel) =>
        await this.EnterAsync(slug, mark, entry, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string mark, string entry, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, mark, entry, cancel))
        {
            return this.NotFound();
        }

        if (this.Read() is not { } reading)
        {
            return this.Page();
        }

        Outcome<KeyedPaper> outcome = await key.RunAsync(
            this.Decision.Id, new(mark, this.Entry, this.Number!.Value, reading), who.Actor, cancel);
        if (!outcome.Succeeded(out _, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t, nameof(this.Projects));
            return this.Page();
        }

        bool isLast = this.State.Keyed(this.Entry) + 1 >= this.State.InPile;
        return isLast
            ? this.RedirectToPage("/Desk/Papers/Batch", new { slug, mark })
            : this.RedirectToPage("/Desk/Papers/Key", new { slug, mark, entry });
    }

    private PaperReading? Read()
    {
        switch (this.Reading)
        {
            case Vote:
                return this.Marked() is { } marked ? PaperReading.Of(Choices.Of(marked)) : null;
            case Empty:
                return PaperReading.Of(Choices.Blank);
            default:
                if (Enum.TryParse(this.Reading, out SpoiltReason reason))
                {
                    return PaperReading.Of(reason);
                }

                this.ModelState.AddModelError(nameof(this.Reading), t["Say what is on the paper"]);
                return null;
        }
    }

    private List<int>? Marked()
    {
        List<int> numbers = [];
        foreach (string text in (this.Projects ?? "").Split(
            [' ', ',', ';', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                this.ModelState.AddModelError(
                    nameof(this.Projects), t["Type the numbers of the marked projects, such as 1, 4, 7"]);
                return null;
            }

            numbers.Add(number);
        }

        return numbers;
    }

    private async Task<bool> EnterAsync(string slug, string mark, string entry, CancellationToken cancel)
    {
        Decision? decision = await db.FindVoteAsync(slug, cancel);
        PaperBatch? batch = decision is null ? null : await db.PaperBatches.AsNoTracking()
            .SingleOrDefaultAsync(b => b.DecisionId == decision.Id && b.Mark == mark, cancel);
        if (decision is null || batch is null || !Enum.TryParse(entry, ignoreCase: true, out PaperEntry which)
            || await papers.FindAsync(council.Registration.Slug, decision.Id, cancel) is not { } paper)
        {
            return false;
        }

        (this.Decision, this.Paper, this.Entry) = (decision, paper, which);
        this.State = await db.StateOfAsync(batch, cancel);
        this.Number ??= this.State.Keyed(which) + 1;
        return true;
    }
}
