using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Delivery;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Projects;

/// <summary>Every project with its decision and place: those being done, those to come, then the finished.</summary>
public static class ProjectLines
{
    public static async Task<IReadOnlyList<ProjectLine>> AllAsync(
        ToadLaneDb db, TimeProvider clock, CancellationToken cancel)
    {
        DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var rows = await (
            from project in db.Projects.AsNoTracking()
            join decision in db.Decisions on project.DecisionId equals decision.Id
            join place in db.Neighbourhoods on decision.NeighbourhoodId equals place.Id
            select new { project, decision.Title, place.Name }).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new ProjectLine(row.project, row.Title, row.Name, today))
                .OrderBy(line => line.Project.Stage switch
                {
                    ProjectStage.InProgress => 0,
                    ProjectStage.Committed => 1,
                    _ => 2,
                })
                .ThenBy(line => line.Project.Plan.Finish).ThenBy(line => line.Project.Title, StringComparer.Ordinal),
        ];
    }
}
