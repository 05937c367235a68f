using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Delivery;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.Projects;

/// <summary>An officer says who delivers a project and by when, and adds its steps one by one.</summary>
[Needs(Act.ReportDelivery)]
public sealed class PlanModel(ToadLaneDb db, PlanProject plan, ICurrentActor who, IStringLocalizer<Words> t) : PageModel
{
    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public DateOnly? Finish { get; set; }

    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public DateOnly? StepOn { get; set; }

    public required Project Project { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        (Team, Finish) = (Project.Plan.Team, Project.Plan.Finish);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        bool addsAStep = !string.IsNullOrWhiteSpace(Step);
        Require(nameof(Team), !string.IsNullOrWhiteSpace(Team), "Say which team delivers it");
        Require(nameof(Finish), Finish is not null, "Say when it should be finished");
        Require(nameof(StepOn), !addsAStep || StepOn is not null, "Say by when the step should be done");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        NewMilestone[] steps = addsAStep ? [new NewMilestone(Step!.Trim(), StepOn!.Value)] : [];
        NewPlan anew = new(new Plan(Team!.Trim(), Finish!.Value), steps);
        Outcome<Project> outcome = await plan.RunAsync(Project.Id, anew, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return RedirectToPage(new { id });
        }

        ModelState.Refuse(refusal, t);
        return Page();
    }

    private void Require(string field, bool isThere, string message)
    {
        if (!isThere && ModelState.GetFieldValidationState(field) != ModelValidationState.Invalid)
        {
            ModelState.AddModelError(field, t[message]);
        }
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        Project? project = await db.Projects.AsNoTracking().Include(p => p.Milestones)
            .SingleOrDefaultAsync(p => p.Id == new ProjectId(id), cancel);
        if (project is not null)
        {
            Project = project;
        }

        return project is not null;
    }
}
