using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Places;
using ToadLane.People.Residents;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.VotingPlaces;

/// <summary>For officers: the voting places of a decision, and who works there.</summary>
[Needs(Act.OpenPlace)]
public sealed class IndexModel(
    ToadLaneDb db,
    OpenPlace open,
    AddClerk add,
    TimeProvider clock,
    ICurrentActor who,
    IStringLocalizer<Words> t) : PageModel
{
    public required Decision Decision { get; set; }

    public IReadOnlyList<ClerkedPlace> Places { get; private set; } = [];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public PlaceKind Kind { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Hours { get; set; }

    /// <summary>The place that somebody is added to, by its name in addresses.</summary>
    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.EnterAsync(slug, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, cancel))
        {
            return this.NotFound();
        }

        NewPlace place = new(this.Name ?? "", this.Kind, this.Address ?? "", this.Hours ?? "");
        Outcome<VotingPlace> outcome = await open.RunAsync(this.Decision.Id, place, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage("/Desk/VotingPlaces/Index", new { slug });
        }

        bool isAddress = refusal == PlaceRefusals.AddressIsWrong;
        string field = isAddress ? nameof(this.Address) : nameof(this.Name);
        this.ModelState.Refuse(refusal, t, refusal == PlaceRefusals.HoursAreWrong ? nameof(this.Hours) : field);
        return this.Page();
    }

    public async Task<IActionResult> OnPostStaffAsync(string slug, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, cancel))
        {
            return this.NotFound();
        }

        VotingPlace? place = this.Places.Select(p => p.Place).FirstOrDefault(p => p.Slug == this.Place);
        if (place is null)
        {
            this.ModelState.Refuse(PlaceRefusals.NoSuchPlace, t, nameof(this.Place));
            return this.Page();
        }

        if (await this.FindAsync(cancel) is not { } account)
        {
            this.ModelState.Refuse(PlaceRefusals.NoSuchAccount, t, nameof(this.Email));
            return this.Page();
        }

        Outcome<PlaceClerk> outcome = await add.RunAsync(place.Id, account, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage("/Desk/VotingPlaces/Index", new { slug });
        }

        this.ModelState.Refuse(refusal, t, nameof(this.Email));
        return this.Page();
    }

    private async Task<ResidentId?> FindAsync(CancellationToken cancel)
    {
        if (!EmailAddress.TryRead(this.Email, out string? address))
        {
            return null;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        IReadOnlyList<Role> roles = WhoMay.Table[Act.KeepRoster];
        return await db.Residents
            .Where(r => r.Email == address && db.RoleGrants.Any(g => g.ResidentId == r.Id
                && roles.Contains(g.Role) && g.From <= now && (g.Until == null || now < g.Until)))
            .Select(r => (ResidentId?)r.Id).SingleOrDefaultAsync(cancel);
    }

    private async Task<bool> EnterAsync(string slug, CancellationToken cancel)
    {
        Decision? decision = await db.FindVoteAsync(slug, cancel);
        if (decision is null)
        {
            return false;
        }

        this.Decision = decision;
        List<ClerkedPlace> places = [];
        foreach (VotingPlace place in await db.PlacesOfAsync(decision.Id, cancel))
        {
            List<Guid> accounts = await db.PlaceClerks.Where(s => s.PlaceId == place.Id)
                .Select(s => s.AccountId).ToListAsync(cancel);
            List<ResidentId> ids = [.. accounts.Select(id => new ResidentId(id))];
            places.Add(new ClerkedPlace(place, await db.Residents.Where(r => ids.Contains(r.Id))
                .OrderBy(r => r.Email).Select(r => r.Email ?? "").ToListAsync(cancel)));
        }

        this.Places = places;
        this.Place ??= places is [var only] ? only.Place.Slug : null;
        return true;
    }
}
