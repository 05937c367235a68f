using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Pages.Decisions;

namespace ToadLane.Web.Pages.Desk.Votes;

/// <summary>Every vote that is not long over, for returning officer and scrutineers.</summary>
[Needs(Act.ReadScrutiny)]
public sealed class IndexModel(ToadLaneDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<DecisionLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        this.Lines = await db.Decisions.Where(d => !d.IsImported && d.Adoption == null)
            .OrderBy(d => d.Timetable.VotingOpensAt).LinesAsync(db, clock, cancel);
}
