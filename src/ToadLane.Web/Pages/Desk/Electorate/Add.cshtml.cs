using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Pages.Decisions.Vote;

namespace ToadLane.Web.Pages.Desk.Electorate;

/// <summary>Asks for the addition of one person while voting is open; a second person answers.</summary>
[Needs(Act.AddElector)]
public sealed class AddModel(
    ProposalFiles files, AskForJointAct ask, DescribePerson describe, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    public required Decision Decision { get; set; }

    [BindProperty(Name = "asked", SupportsGet = true)]
    public bool IsAsked { get; set; }

    [BindProperty]
    public ClaimForm Person { get; set; } = new();

    [BindProperty]
    public string? Area { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.EnterAsync(slug, cancel) ?? this.Page();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await this.EnterAsync(slug, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (this.Person.Read(this.ModelState, t, nameof(this.Person), ClaimWords.Theirs) is not { } claim)
        {
            return this.Page();
        }

        if (!(await describe.NewcomerAsync(this.Decision, claim, this.Area ?? "", cancel))
            .Succeeded(out string? details, out Refusal? notHere))
        {
            this.ModelState.Refuse(notHere, t, "Person.Name");
            return this.Page();
        }

        NewJointAct wish = new(this.Decision.Id, Act.AddElector, this.Reason ?? "") { Details = details };
        Outcome<JointAct> outcome = await ask.RunAsync(wish, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage(new { slug, asked = true });
        }

        this.ModelState.Refuse(refusal, t, refusal.Code.StartsWith("reason", StringComparison.Ordinal)
            ? nameof(this.Reason)
            : nameof(this.Area));
        return this.Page();
    }

    private async Task<IActionResult?> EnterAsync(string slug, CancellationToken cancel)
    {
        Outcome<Decision> outcome = await files.DecisionAsync(slug, Act.AddElector, cancel);
        if (!outcome.Succeeded(out Decision? decision, out Refusal? refusal))
        {
            return this.StatusCode(ProposalFiles.StatusOf(refusal));
        }

        this.Decision = decision;
        return null;
    }
}
