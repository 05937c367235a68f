using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Decisions.Delivery;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Pages.Projects;

namespace ToadLane.Web.Pages.Desk.Projects;

/// <summary>The projects that officers still have to deliver, the late ones first.</summary>
[Needs(Act.ReportDelivery)]
public sealed class IndexModel(ToadLaneDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ProjectLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IReadOnlyList<ProjectLine> all = await ProjectLines.AllAsync(db, clock, cancel);
        Lines = [.. all.Where(l => l.Project.Stage != ProjectStage.Finished).OrderBy(l => l.Project.Plan.Finish)];
    }
}
