using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>"Your vote has been cast": with what shows that it is in the box, and nothing of what it says.</summary>
[Open]
[ServiceFilter<VotePage>]
public sealed class ReceiptModel : PageModel
{
    public Visit Visit => VotePage.VisitOf(this);

    public IActionResult OnGet(string slug) => this.Visit.State.Tracking is null
        ? this.RedirectToPage("/Decisions/Vote/Paper", new { slug })
        : this.Page();
}
