using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Bodies;
using ToadLane.People.Residents;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Bodies;

/// <summary>An officer or an administrator seats members of a body, and sees who sits on it.</summary>
[Needs(Act.SeatMember)]
public sealed class MembersModel(
    ToadLaneDb db, SeatMember seat, ICurrentActor who, TimeProvider clock, IStringLocalizer<Words> t) : PageModel
{
    public required Body Body { get; set; }

    public DateOnly Today { get; } = Moment.DayOf(clock.GetUtcNow().UtcDateTime);

    [BindProperty]
    [Required(ErrorMessage = "Choose a constituency")]
    public Guid? Constituency { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter their name")]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter their first day")]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    public IReadOnlyList<Member> Sitting => [.. this.Body.Members.Where(m => m.SitsDuring(this.Today, null))
        .OrderBy(m => m.From).ThenBy(m => m.Name, StringComparer.Ordinal)];

    public string NameOf(ConstituencyId id) => this.Body.Constituencies.Single(c => c.Id == id).Name;

    public int Taken(ConstituencyId id) =>
        this.Body.Members.Count(m => m.ConstituencyId == id && m.SitsOn(this.Today));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        this.From = this.Today;
        return await this.FindAsync(slug, cancel) ? this.Page() : this.NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.FindAsync(slug, cancel))
        {
            return this.NotFound();
        }

        Guid? account = await this.AccountAsync(cancel);
        if (!this.ModelState.IsValid)
        {
            return this.Page();
        }

        NewMember member = new(ConstituencyId.From(this.Constituency!.Value), this.Name!, this.From!.Value)
        {
            ResidentId = account,
            Until = this.Until,
        };
        Outcome<Member> outcome = await seat.RunAsync(this.Body.Id, member, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage(new { slug });
        }

        this.ModelState.Refuse(refusal, t, FieldOf(refusal));
        return this.Page();
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "seats-are-full" or "no-such-constituency" => nameof(Constituency),
        "member-name-is-wrong" => nameof(Name),
        "already-sits" => nameof(Email),
        "membership-ends-before-it-starts" => nameof(Until),
        _ => "",
    };

    private async Task<Guid?> AccountAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(this.Email))
        {
            return null;
        }

        if (!EmailAddress.TryRead(this.Email, out string? address))
        {
            this.ModelState.Refuse(ResidentRefusals.EmailIsWrong, t, nameof(this.Email));
            return null;
        }

        Resident? resident = await db.Residents.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Email == address, cancel);
        if (resident is null)
        {
            this.ModelState.Refuse(ResidentRefusals.NoSuchResident, t, nameof(this.Email));
        }

        return resident?.Id.Value;
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        Body? body = await db.OwnBodies().AsNoTracking().SingleOrDefaultAsync(b => b.Slug == slug, cancel);
        this.Body = body!;
        return body is not null;
    }
}
