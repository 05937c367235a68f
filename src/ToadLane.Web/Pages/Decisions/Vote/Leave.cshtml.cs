using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>Forgets the voter on this device, who may share it with others, and goes back to the decision.</summary>
[Open]
[ServiceFilter<VotePage>]
public sealed class LeaveModel(VotingDesk desk) : PageModel
{
    public IActionResult OnGet(string slug)
    {
        desk.Forget(this.HttpContext, VotePage.VisitOf(this));
        return this.RedirectToPage("/Decisions/Show", new { slug });
    }
}
