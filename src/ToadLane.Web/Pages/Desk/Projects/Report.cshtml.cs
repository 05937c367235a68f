using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Delivery;
using ToadLane.Decisions.Proposals.Photos;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Desk.Projects;

/// <summary>An officer reports how a project goes.</summary>
[Needs(Act.ReportDelivery)]
[TakesFiles]
public sealed class ReportModel(ToadLaneDb db, ReportProgress report, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public IList<Guid> Reached { get; set; } = [];

    [BindProperty]
    public IFormFile? Photo { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    public required Project Project { get; set; }

    /// <summary>The steps that are not done yet.</summary>
    public IReadOnlyList<Milestone> Open { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            ModelState.AddModelError(nameof(Text), t["Say what was done"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        NewReport written = new(Text!.Trim())
        {
            Reached = [.. Reached.Select(step => new MilestoneId(step))],
            Photo = await PictureAsync(cancel),
        };
        Outcome<Project> outcome = await report.RunAsync(Project.Id, written, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return RedirectToPage("/Projects/Show", new { id });
        }

        ModelState.Refuse(refusal, t);
        return Page();
    }

    private async Task<ReportPhoto?> PictureAsync(CancellationToken cancel)
    {
        if (Photo is null)
        {
            return null;
        }

        return new ReportPhoto(await Photo.BytesAsync(Picture.LargestBytes, cancel), Description);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        Project? project = await db.Projects.AsNoTracking().Include(p => p.Milestones)
            .SingleOrDefaultAsync(p => p.Id == new ProjectId(id), cancel);
        if (project is null)
        {
            return false;
        }

        Project = project;
        Open = [.. project.Milestones.Where(m => m.Done is null).OrderBy(m => m.PlannedOn)];
        return true;
    }
}
