using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Decisions;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>The start of voting: the rules in plain words, what is needed, and by when.</summary>
[Open]
[ServiceFilter<VotePage>]
public sealed class IndexModel(TimeProvider clock) : PageModel
{
    public Visit Visit => VotePage.VisitOf(this);

    public DecisionStage Stage => this.Visit.Decision.StageAt(clock.GetUtcNow().UtcDateTime);

    public void OnGet()
    {
        // The filter has received the voter; there is nothing more to fetch.
    }
}
