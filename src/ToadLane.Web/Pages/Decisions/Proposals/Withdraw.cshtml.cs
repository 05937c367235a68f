using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Proposals;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Decisions.Proposals;

/// <summary>Take one's own proposal back.</summary>
[Open]
public sealed class WithdrawModel(
    OwnProposals own, WithdrawProposal withdraw, ICurrentActor who, IStringLocalizer<Words> t) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public required OwnProposal Own { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.LoadAsync(slug, cancel) ? this.Page() : this.RedirectToPage("Mine", new { slug });

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.LoadAsync(slug, cancel))
        {
            return this.RedirectToPage("Mine", new { slug });
        }

        WithdrawalRequest request = new(this.Own.Key, this.Reason);
        Outcome<Proposal> outcome = await withdraw.RunAsync(this.Own.Proposal.Id, request, who.Actor, cancel);
        if (outcome.Succeeded(out Proposal? withdrawn, out Refusal? refusal))
        {
            return this.RedirectToPage("Show", new { slug, number = withdrawn.Number });
        }

        this.ModelState.Refuse(refusal, t, nameof(this.Reason));
        return this.Page();
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        if (await own.FindAsync(slug, cancel) is not { Proposal.Number: not null } found)
        {
            return false;
        }

        this.Own = found;
        return true;
    }
}
