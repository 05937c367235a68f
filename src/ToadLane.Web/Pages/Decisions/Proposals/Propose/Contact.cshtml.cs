using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Proposals;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Decisions.Proposals.Propose;

/// <summary>The e-mail address or the postal address, whichever they chose.</summary>
[Open]
public sealed class ContactModel(OwnProposals own, SaveProposal save, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty(SupportsGet = true)]
    public ToldBy By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Change { get; set; }

    public required OwnProposal Own { get; set; }

    public string? Back =>
        this.Url.Page("You", new { slug = this.Own.Decision.Slug, change = this.Change });

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await own.DraftAsync(slug, cancel) is not { } draft)
        {
            return this.RedirectToPage("Start", new { slug });
        }

        this.Own = draft;
        this.Email = draft.Proposal.Proposer.Email;
        this.Address = draft.Proposal.Proposer.PostalAddress;
        return this.Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await own.DraftAsync(slug, cancel) is not { } draft)
        {
            return this.RedirectToPage("Start", new { slug });
        }

        this.Own = draft;
        bool byEmail = this.By == ToldBy.Email;
        string field = byEmail ? nameof(this.Email) : nameof(this.Address);
        string answer = ((byEmail ? this.Email : this.Address) ?? "").ReplaceLineEndings("\n").Trim();
        if (answer.Length == 0)
        {
            this.ModelState.AddModelError(field, t[byEmail ? "Enter your e-mail address" : "Enter your address"]);
            return this.Page();
        }

        ProposalDraft reached = new(draft.Proposal.Text, draft.Key)
        {
            Proposer = draft.Proposal.Proposer with
            {
                Email = byEmail ? answer : null,
                PostalAddress = byEmail ? null : answer,
            },
        };
        Outcome<Proposal> outcome = await save.RunAsync(draft.Proposal.Id, reached, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage("Check", new { slug });
        }

        this.ModelState.Refuse(refusal, t, field);
        return this.Page();
    }
}
