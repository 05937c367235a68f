using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Bodies;
using ToadLane.Ledger;
using ToadLane.People.Residents;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Bodies;

/// <summary>The lawful decision-maker hands a budget over: to whom, how much, until when, under which clause.</summary>
[Needs(Act.HandOverPower)]
public sealed class HandOverModel(
    ToadLaneDb db, HandOverPower handOver, ICurrentActor who, TimeProvider clock, IStringLocalizer<Words> t)
    : PageModel
{
    public required Body Body { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Say what is handed over")]
    [StringLength(Power.LongestTitle, ErrorMessage = "This must be {1} characters or less")]
    public string? Title { get; set; }

    [BindProperty, Pounds]
    [Required(ErrorMessage = "Enter the amount")]
    public long? AmountPence { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the first day")]
    public DateOnly? From { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the last day")]
    public DateOnly? Until { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Name the clause that hands it over")]
    [StringLength(Power.LongestClause, ErrorMessage = "This must be {1} characters or less")]
    public string? Clause { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Say who takes the decision that the law requires")]
    [StringLength(Power.LongestTitle, ErrorMessage = "This must be {1} characters or less")]
    public string? DecisionMaker { get; set; }

    /// <summary>The account of whoever holds that post, or null for any lawful decision-maker.</summary>
    [BindProperty]
    public Guid? Account { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Say what it takes to change or take back this power")]
    [StringLength(Power.LongestClause, ErrorMessage = "This must be {1} characters or less")]
    public string? ToChangeIt { get; set; }

    public IReadOnlyList<SelectListItem> Accounts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.FindAsync(slug, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.FindAsync(slug, cancel))
        {
            return this.NotFound();
        }

        if (this.Account is { } account && this.Accounts.All(a => a.Value != account.ToString()))
        {
            this.ModelState.AddModelError(nameof(this.Account), t["Choose an account from the list"]);
        }

        if (!this.ModelState.IsValid)
        {
            return this.Page();
        }

        Outcome<Power> outcome = await handOver.RunAsync(this.Read(), who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage("Show", new { slug });
        }

        this.ModelState.Refuse(refusal, t, FieldOf(refusal));
        return this.Page();
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "power-ends-before-it-starts" => nameof(Until),
        "power-amount-is-wrong" => nameof(AmountPence),
        _ => "",
    };

    private NewPower Read() => new(
        this.Body.Id, this.Title!, new Pence(this.AmountPence!.Value), this.From!.Value, this.Until!.Value)
    {
        Clause = this.Clause!,
        DecisionMaker = this.DecisionMaker!,
        DecisionMakerId = this.Account,
        ToChangeIt = this.ToChangeIt!,
    };

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        Body? body = await db.OwnBodies().AsNoTracking().SingleOrDefaultAsync(b => b.Slug == slug, cancel);
        DateTime now = clock.GetUtcNow().UtcDateTime;
        List<Resident> holders = await db.Residents.AsNoTracking()
            .Where(r => r.ClosedOn == null && db.RoleGrants.Any(g => g.ResidentId == r.Id
                && g.Role == Role.DecisionMaker && g.From <= now && (g.Until == null || now < g.Until)))
            .OrderBy(r => r.DisplayName).ToListAsync(cancel);
        this.Accounts =
        [
            new SelectListItem(t["Any lawful decision-maker"], ""),
            .. holders.Select(r => new SelectListItem($"{r.Name} ({r.Email})", r.Id.Value.ToString())),
        ];
        this.Body = body!;
        return body is not null;
    }
}
