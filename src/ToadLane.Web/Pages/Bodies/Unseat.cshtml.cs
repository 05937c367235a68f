using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Bodies;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Bodies;

/// <summary>An officer or an administrator ends a membership: its last day, and why.</summary>
[Needs(Act.UnseatMember)]
public sealed class UnseatModel(
    ToadLaneDb db, UnseatMember unseat, ICurrentActor who, TimeProvider clock, IStringLocalizer<Words> t) : PageModel
{
    public required Body Body { get; set; }

    public required Member Member { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter their last day")]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Say why they leave")]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, Guid id, CancellationToken cancel)
    {
        this.LastDay = Moment.DayOf(clock.GetUtcNow().UtcDateTime);
        return await this.FindAsync(slug, id, cancel) ? this.Page() : this.NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, CancellationToken cancel)
    {
        if (!await this.FindAsync(slug, id, cancel))
        {
            return this.NotFound();
        }

        if (!this.ModelState.IsValid)
        {
            return this.Page();
        }

        Unseating unseating = new(this.Member.Id, this.LastDay!.Value, this.Why!);
        Outcome<Member> outcome = await unseat.RunAsync(this.Body.Id, unseating, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage("Members", new { slug });
        }

        this.ModelState.Refuse(refusal, t, FieldOf(refusal));
        return this.Page();
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "unseating-why-is-missing" => nameof(Why),
        "membership-ends-before-it-starts" or "membership-is-over" => nameof(LastDay),
        _ => "",
    };

    private async Task<bool> FindAsync(string slug, Guid id, CancellationToken cancel)
    {
        Body? body = await db.OwnBodies().AsNoTracking().SingleOrDefaultAsync(b => b.Slug == slug, cancel);
        Member? member = body?.Members.SingleOrDefault(m => m.Id == MemberId.From(id));
        this.Body = body!;
        this.Member = member!;
        return member is not null;
    }
}
