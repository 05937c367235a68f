using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Proposals;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Decisions.Proposals.Propose;

/// <summary>Title, what, where or why: one question on a page, saved when it is answered.</summary>
[Open]
public sealed class PartModel(OwnProposals own, SaveProposal save, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>Present when the reader came from "check your answers", and goes back there.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Change { get; set; }

    public required OwnProposal Own { get; set; }

    public required ProposalPart Part { get; set; }

    public string? Back => this switch
    {
        { Change: not null } => this.Url.Page("Check", new { slug = this.Own.Decision.Slug }),
        _ when this.Part.Neighbour(-1) is { Key: var part } =>
            this.Url.Page("Part", new { slug = this.Own.Decision.Slug, part }),
        _ => this.Url.Page("Start", new { slug = this.Own.Decision.Slug }),
    };

    public async Task<IActionResult> OnGetAsync(string slug, string part, CancellationToken cancel)
    {
        if (await this.RefuseAsync(slug, part, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        this.Answer = this.Part.Read(this.Own.Proposal.Text);
        return this.Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string part, CancellationToken cancel)
    {
        if (await this.RefuseAsync(slug, part, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        string answer = (this.Answer ?? "").ReplaceLineEndings("\n").Trim();
        if (answer.Length == 0)
        {
            this.ModelState.AddModelError(nameof(this.Answer), t[this.Part.Missing]);
            return this.Page();
        }

        ProposalDraft draft = new(this.Part.Write(this.Own.Proposal.Text, answer), this.Own.Key);
        Outcome<Proposal> outcome = await save.RunAsync(this.Own.Proposal.Id, draft, who.Actor, cancel);
        if (!outcome.Succeeded(out _, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t, nameof(this.Answer));
            return this.Page();
        }

        return this switch
        {
            { Change: not null } => this.RedirectToPage("Check", new { slug }),
            _ when this.Part.Neighbour(1) is { } next => this.RedirectToPage("Part", new { slug, part = next.Key }),
            _ => this.RedirectToPage("Cost", new { slug }),
        };
    }

    private async Task<IActionResult?> RefuseAsync(string slug, string part, CancellationToken cancel)
    {
        if (ProposalPart.Find(part) is not { } found)
        {
            return this.NotFound();
        }

        if (await own.DraftAsync(slug, cancel) is not { } draft)
        {
            return this.RedirectToPage("Start", new { slug });
        }

        this.Part = found;
        this.Own = draft;
        return null;
    }
}
