using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Decisions.Proposals;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Proposals.Propose;

/// <summary>It is sent: its number, how to follow it, and the key to come back with.</summary>
[Open]
public sealed class SentModel(OwnProposals own) : PageModel
{
    public required OwnProposal Own { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await own.FindAsync(slug, cancel) is not { Proposal.Stage: not ProposalStage.Draft } sent)
        {
            return this.RedirectToPage("Start", new { slug });
        }

        this.Own = sent;
        return this.Page();
    }
}
