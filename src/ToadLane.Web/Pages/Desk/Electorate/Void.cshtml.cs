using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Pages.Decisions.Vote;

namespace ToadLane.Web.Pages.Desk.Electorate;

/// <summary>Asks for the end of codes without new ones; a second person answers.</summary>
[Needs(Act.VoidCodes)]
public sealed class VoidModel(
    ProposalFiles files,
    AskForJointAct ask,
    DescribePerson describe,
    FindMembers find,
    ICurrentActor who,
    IStringLocalizer<Words> t) : PageModel, IPersonPage
{
    private const string OfBatch = "batch";

    private IReadOnlyList<ElectorateMember> seated = [];

    public required Decision Decision { get; set; }

    [BindProperty(Name = "asked", SupportsGet = true)]
    public bool IsAsked { get; set; }

    [BindProperty]
    public string What { get; set; } = OfBatch;

    [BindProperty]
    public int? Batch { get; set; }

    [BindProperty]
    public ClaimForm Person { get; set; } = new();

    [BindProperty]
    public Guid? Member { get; set; }

    public IReadOnlyList<SelectListItem> Members => MemberChoice.Of(this.seated);

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

        if (this.Details() is not { } details)
        {
            return this.Page();
        }

        NewJointAct wish = new(this.Decision.Id, Act.VoidCodes, this.Reason ?? "") { Details = details };
        Outcome<JointAct> outcome = await ask.RunAsync(wish, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage(new { slug, asked = true });
        }

        this.ModelState.Refuse(refusal, t, refusal.Code.StartsWith("reason", StringComparison.Ordinal)
            ? nameof(this.Reason)
            : this.What == OfBatch ? nameof(this.Batch) : "Person.Name");
        return this.Page();
    }

    private string? Details()
    {
        if (this.What == OfBatch)
        {
            if (this.Batch is not { } batch)
            {
                this.ModelState.AddModelError(nameof(this.Batch), t["Enter the number of the batch"]);
                return null;
            }

            return BatchDetails.Write(batch);
        }

        if (this.seated.SingleOrDefault(m => m.Id.Value == this.Member) is { } seat)
        {
            return describe.Details(this.Decision.Id, seat);
        }

        return this.Person.Read(this.ModelState, t, nameof(this.Person), ClaimWords.Theirs) is { } claim
            ? describe.Details(this.Decision.Id, claim, area: "")
            : null;
    }

    private async Task<IActionResult?> EnterAsync(string slug, CancellationToken cancel)
    {
        Outcome<Decision> outcome = await files.DecisionAsync(slug, Act.VoidCodes, cancel);
        if (!outcome.Succeeded(out Decision? decision, out Refusal? refusal))
        {
            return this.StatusCode(ProposalFiles.StatusOf(refusal));
        }

        this.Decision = decision;
        this.seated = await find.OnRegisterAsync(decision, cancel);
        return null;
    }
}
