using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Delivery;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.Projects;

/// <summary>An officer ends a project; what it did not need goes back to the pot.</summary>
[Needs(Act.ReportDelivery)]
public sealed class FinishModel(ToadLaneDb db, FinishProject finish, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    [BindProperty]
    public string? Note { get; set; }

    public required Project Project { get; set; }

    public long LeftPence { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Note))
        {
            ModelState.AddModelError(nameof(Note), t["Say how it turned out"]);
            return Page();
        }

        Outcome<Project> outcome = await finish.RunAsync(Project.Id, Note.Trim(), who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return RedirectToPage("/Projects/Show", new { id });
        }

        ModelState.Refuse(refusal, t);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        Project? project = await db.Projects.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == new ProjectId(id), cancel);
        if (project is null)
        {
            return false;
        }

        Project = project;
        LeftPence = (await db.MoneyOfAsync(project, cancel)).Left.Value;
        return true;
    }
}
