using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Decisions.Delivery;
using ToadLane.Decisions.Outcomes;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Projects;

/// <summary>What happened: every project that goes ahead, and how far it is.</summary>
[Open]
public sealed class IndexModel(ToadLaneDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ProjectLine> Lines { get; private set; } = [];

    public required AdoptionShare Share { get; set; }

    public int Late => Lines.Count(l => l.IsLate);

    public int Count(ProjectStage stage) => Lines.Count(l => l.Project.Stage == stage);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Lines = await ProjectLines.AllAsync(db, clock, cancel);
        Share = await db.AdoptionShareAsync(cancel);
    }
}
