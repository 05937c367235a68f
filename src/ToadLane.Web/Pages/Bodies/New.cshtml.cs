using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Bodies;
using ToadLane.Councils;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Bodies;

/// <summary>An officer or an administrator founds a body, with the seats of each constituency.</summary>
[Needs(Act.FoundBody)]
public sealed class NewModel(ToadLaneDb db, FoundBody foundBody, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    private const int FirstRows = 3;
    private const int MostRows = 20;
    private const int LongestSlug = 60;

    [BindProperty]
    [Required(ErrorMessage = "Enter a name")]
    public string? Name { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose the neighbourhood it acts for")]
    public Guid? Neighbourhood { get; set; }

    [BindProperty]
    public IList<ConstituencyRow> Constituencies { get; set; } = [];

    public IReadOnlyList<SelectListItem> Neighbourhoods { get; private set; } = [];

    public bool MayGrow => this.Constituencies.Count < MostRows;

    public Task OnGetAsync(CancellationToken cancel)
    {
        this.Constituencies = [.. Enumerable.Range(0, FirstRows).Select(_ => new ConstituencyRow())];
        this.Constituencies[0].Interest = ConstituencyInterest.Residents;
        return this.OfferAsync(cancel);
    }

    /// <summary>Gives the form one more row and keeps what was typed, without judging it.</summary>
    public async Task<IActionResult> OnPostMoreAsync(CancellationToken cancel)
    {
        this.ModelState.Clear();
        if (this.MayGrow)
        {
            this.Constituencies.Add(new ConstituencyRow());
        }

        await this.OfferAsync(cancel);
        return this.Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (this.ModelState.IsValid)
        {
            NewBody body = new(
                Slugs.From(this.Name!, LongestSlug),
                this.Name!,
                BodyKind.Partnership,
                NeighbourhoodId.From(this.Neighbourhood!.Value))
            {
                Constituencies = [.. this.Constituencies.Where(c => !c.IsEmpty).Select(c => c.Read())],
            };
            Outcome<Body> outcome = await foundBody.RunAsync(body, who.Actor, cancel);
            if (outcome.Succeeded(out Body? founded, out Refusal? refusal))
            {
                return this.RedirectToPage("Show", new { slug = founded.Slug });
            }

            this.ModelState.Refuse(refusal, t, FieldOf(refusal));
        }

        await this.OfferAsync(cancel);
        return this.Page();
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "body-name-is-wrong" or "body-slug-is-taken" => nameof(Name),
        "no-such-neighbourhood" => nameof(Neighbourhood),
        "constituency-name-is-wrong" => $"{nameof(Constituencies)}[0].{nameof(ConstituencyRow.Name)}",
        "not-yours" => "",
        _ => $"{nameof(Constituencies)}[0].{nameof(ConstituencyRow.Seats)}",
    };

    private async Task OfferAsync(CancellationToken cancel) =>
        this.Neighbourhoods = await db.Neighbourhoods.Where(n => !n.IsElsewhere).OrderBy(n => n.Name)
            .Select(n => new SelectListItem(n.Name, n.Id.Value.ToString())).ToListAsync(cancel);
}
