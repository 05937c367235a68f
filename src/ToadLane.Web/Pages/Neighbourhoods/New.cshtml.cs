using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Councils;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Neighbourhoods;

/// <summary>An officer draws a neighbourhood.</summary>
[Needs(Act.DrawNeighbourhood)]
public sealed class NewModel(ToadLaneDb db, DrawNeighbourhood draw, ICurrentActor current, IStringLocalizer<Words> t)
    : PageModel
{
    [BindProperty]
    public Drawing Drawing { get; set; } = new();

    public Task OnGetAsync(CancellationToken cancel) => this.Drawing.OfferAsync(db, null, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        NeighbourhoodDrawing drawing = await this.Drawing.ReadAsync(db, null, cancel);
        Outcome<Neighbourhood> outcome = await draw.RunAsync(drawing, current.Actor, cancel);
        if (outcome.Succeeded(out Neighbourhood? drawn, out Refusal? refusal))
        {
            return this.RedirectToPage("Show", new { slug = drawn.Slug });
        }

        this.ModelState.Refuse(refusal, t, Drawing.FieldOf(refusal));
        await this.Drawing.OfferAsync(db, null, cancel);
        return this.Page();
    }
}
