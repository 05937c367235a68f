using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Proposals;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Decisions.Proposals.Propose;

/// <summary>A name to show, or none, and how to tell them what happened: by e-mail, by post, or not at all.</summary>
[Open]
public sealed class YouModel(OwnProposals own, SaveProposal save, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public ToldBy? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Change { get; set; }

    public required OwnProposal Own { get; set; }

    public string? Back =>
        this.Url.Page(this.Change is null ? "Photo" : "Check", new { slug = this.Own.Decision.Slug });

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await own.DraftAsync(slug, cancel) is not { } draft)
        {
            return this.RedirectToPage("Start", new { slug });
        }

        this.Own = draft;
        this.Name = draft.Proposal.Proposer.Name;
        this.By = draft.Proposal.Proposer switch
        {
            { Email: not null } => ToldBy.Email,
            { PostalAddress: not null } => ToldBy.Post,
            _ => this.Change is null ? null : ToldBy.Nothing,
        };
        return this.Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await own.DraftAsync(slug, cancel) is not { } draft)
        {
            return this.RedirectToPage("Start", new { slug });
        }

        this.Own = draft;
        if (this.By is not { } by)
        {
            this.ModelState.Remove(nameof(this.By));
            this.ModelState.AddModelError(nameof(this.By), t["Choose how we should tell you what happens"]);
            return this.Page();
        }

        Proposer proposer = draft.Proposal.Proposer with
        {
            Name = string.IsNullOrWhiteSpace(this.Name) ? null : this.Name.Trim(),
            Email = by == ToldBy.Email ? draft.Proposal.Proposer.Email : null,
            PostalAddress = by == ToldBy.Post ? draft.Proposal.Proposer.PostalAddress : null,
        };
        ProposalDraft named = new(draft.Proposal.Text, draft.Key) { Proposer = proposer };
        Outcome<Proposal> outcome = await save.RunAsync(draft.Proposal.Id, named, who.Actor, cancel);
        if (!outcome.Succeeded(out _, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t, nameof(this.Name));
            return this.Page();
        }

        return by == ToldBy.Nothing
            ? this.RedirectToPage("Check", new { slug })
            : this.RedirectToPage("Contact", new { slug, by, change = this.Change });
    }
}
