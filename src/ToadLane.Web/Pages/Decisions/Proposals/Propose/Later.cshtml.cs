using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Proposals.Propose;

/// <summary>Stop here: what is written is saved, and this is the key to come back with.</summary>
[Open]
public sealed class LaterModel(OwnProposals own) : PageModel
{
    public required OwnProposal Own { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await own.DraftAsync(slug, cancel) is not { } draft)
        {
            return this.RedirectToPage("Start", new { slug });
        }

        this.Own = draft;
        return this.Page();
    }
}
