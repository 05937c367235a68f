using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using Choices = ToadLane.Decisions.Ballots.Sealing.Choices;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>The ballot paper: projects in this voter's own order, with what is left of the budget always in sight.</summary>
[Open]
[ServiceFilter<VotePage>]
[RequestFormLimits(ValueCountLimit = 5000)]
public sealed class PaperModel(VotingDesk desk, IStringLocalizer<Words> t) : PageModel
{
    public Visit Visit => VotePage.VisitOf(this);

    public BallotPaper Paper => this.Visit.Paper!;

    public IReadOnlyList<RuleSheetOption> Options { get; private set; } = [];

    public IReadOnlySet<int> Marked { get; private set; } = new HashSet<int>();

    public long MarkedPence => this.Paper.CostPence(this.Marked);

    public void OnGet() => this.Show(this.Visit.State.Chosen);

    /// <param name="slug">The decision.</param>
    /// <param name="c">The numbers that are ticked.</param>
    /// <param name="next">"total" adds up again; "blank" hands in an empty ballot; anything else goes on.</param>
    public IActionResult OnPost(string slug, int[] c, string? next)
    {
        Choices choices = next == "blank" ? Choices.Blank : Choices.Of(c);
        desk.Remember(this.HttpContext, this.Visit, this.Visit.State with
        {
            Chosen = [.. choices.Projects.Where(n => this.Paper.Find(n) is not null).Distinct()],
            IsBlank = next == "blank",
        });
        if (next != "total" && this.Paper.Refuses(choices) is { } refusal)
        {
            this.ModelState.Refuse(refusal, t);
        }

        if (next == "total" || !this.ModelState.IsValid)
        {
            this.Show(c);
            return this.Page();
        }

        string page = this.Visit.State.Pass is null ? "/Decisions/Vote/Prove" : "/Decisions/Vote/Check";
        return this.RedirectToPage(page, new { slug });
    }

    private void Show(IEnumerable<int> marked)
    {
        this.Options = this.Visit.State.Shuffle(this.Paper.Sheet.Options);
        this.Marked = marked.ToHashSet();
        // A fresh voter's order must be the same when they come back to this page.
        if (this.HttpContext.Request.Method == HttpMethods.Get)
        {
            desk.Remember(this.HttpContext, this.Visit, this.Visit.State);
        }
    }
}
