using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Councils;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Neighbourhoods;

/// <summary>An officer draws a neighbourhood anew.</summary>
[Needs(Act.DrawNeighbourhood)]
public sealed class EditModel(ToadLaneDb db, DrawNeighbourhood draw, ICurrentActor current, IStringLocalizer<Words> t)
    : PageModel
{
    public Neighbourhood Neighbourhood { get; private set; } = null!;

    [BindProperty]
    public Drawing Drawing { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await this.FindAsync(slug, cancel))
        {
            return this.NotFound();
        }

        string? parent = await db.Neighbourhoods.Where(n => n.Id == this.Neighbourhood.ParentId)
            .Select(n => n.Slug).SingleOrDefaultAsync(cancel);
        this.Drawing = Drawing.Of(this.Neighbourhood, parent);
        await this.Drawing.OfferAsync(db, slug, cancel);
        return this.Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.FindAsync(slug, cancel))
        {
            return this.NotFound();
        }

        NeighbourhoodDrawing drawing = await this.Drawing.ReadAsync(db, this.Neighbourhood.Id, cancel);
        Outcome<Neighbourhood> outcome = await draw.RunAsync(drawing, current.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage("Show", new { slug });
        }

        this.ModelState.Refuse(refusal, t, Drawing.FieldOf(refusal));
        await this.Drawing.OfferAsync(db, slug, cancel);
        return this.Page();
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        Neighbourhood? found = await db.Neighbourhoods.AsNoTracking().Include(n => n.Areas)
            .SingleOrDefaultAsync(n => n.Slug == slug, cancel);
        this.Neighbourhood = found ?? this.Neighbourhood;
        return found is not null;
    }
}
