using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Bodies;
using ToadLane.Decisions;
using ToadLane.Decisions.Plans;
using ToadLane.Ledger;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.Decisions;

/// <summary>An officer or a partnership member plans a decision under a power that a body holds.</summary>
[Needs(Act.PlanDecision)]
public sealed class NewModel(
    ToadLaneDb db, TimeProvider clock, PlanDecision planDecision, ICurrentActor current, IStringLocalizer<Words> t)
    : PageModel
{
    private const int LongestSlug = 60;
    private const int HourOfTheDay = 9;

    [BindProperty]
    [Required(ErrorMessage = "Choose the power it is taken under")]
    public Guid? Power { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter a title")]
    [StringLength(200, ErrorMessage = "Title must be {1} characters or less")]
    public string? Title { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Say what may be decided")]
    [StringLength(10_000, ErrorMessage = "This must be {1} characters or less")]
    public string? About { get; set; }

    [BindProperty]
    [Pounds]
    [Required(ErrorMessage = "Enter the budget")]
    public long? BudgetPence { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the day ideas open")]
    public DateOnly? IdeasOpenOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the day ideas close")]
    public DateOnly? IdeasCloseOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the day voting opens")]
    public DateOnly? VotingOpensOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the day voting closes")]
    public DateOnly? VotingClosesOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose how votes are counted")]
    public CountingRule? Rule { get; set; } = CountingRule.EqualShares;

    [BindProperty]
    public KeyHolding KeyHolding { get; set; }

    [BindProperty]
    [Range(1, 1000, ErrorMessage = "Enter a number from 1 to 1,000, or nothing")]
    public int? MostChoices { get; set; }

    public IReadOnlyList<SelectListItem> Powers { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => this.OfferAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (this.ModelState.IsValid)
        {
            Outcome<Decision> outcome = await planDecision.RunAsync(this.Plan(), current.Actor, cancel);
            if (outcome.Succeeded(out Decision? decision, out Refusal? refusal))
            {
                return this.RedirectToPage("/Decisions/Show", new { slug = decision.Slug });
            }

            this.ModelState.Refuse(refusal, t, FieldOf(refusal));
        }

        await this.OfferAsync(cancel);
        return this.Page();
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "no-such-power" => nameof(Power),
        "decision-title-is-wrong" or "decision-slug-is-taken" => nameof(Title),
        "budget-is-wrong" => nameof(BudgetPence),
        "timetable-out-of-order" => nameof(IdeasOpenOn),
        "timetable-is-over" or "power-is-not-held" => nameof(VotingClosesOn),
        _ => "",
    };

    private NewDecision Plan() => new(
        PowerId.From(this.Power!.Value),
        Slugs.From(this.Title!, LongestSlug),
        this.Title!,
        this.About!,
        new Pence(this.BudgetPence!.Value))
    {
        Timetable = new Timetable(
            Moment.At(this.IdeasOpenOn!.Value, HourOfTheDay),
            Moment.At(this.IdeasCloseOn!.Value, HourOfTheDay),
            Moment.At(this.VotingOpensOn!.Value, HourOfTheDay),
            Moment.At(this.VotingClosesOn!.Value, HourOfTheDay)),
        Rules = new VotingRules(
            this.MostChoices is null ? BallotStyle.WithinBudget : BallotStyle.AtMost, this.Rule!.Value)
        {
            MostChoices = this.MostChoices,
            KeyHolding = this.KeyHolding,
        },
    };

    private async Task OfferAsync(CancellationToken cancel)
    {
        DateOnly today = Moment.DayOf(clock.GetUtcNow().UtcDateTime);
        List<Power> held = await db.OwnPowers().AsNoTracking().Where(p => p.Until >= today)
            .OrderBy(p => p.Title).ToListAsync(cancel);
        this.Powers = [.. held
            .Where(p => WhoMay.Refuses(current.Actor, Act.PlanDecision, p.BodyId.Value) is null)
            .Select(p => new SelectListItem($"{p.Title} ({Money.Of(p.Amount.Value)})", $"{p.Id.Value}"))];
    }
}
