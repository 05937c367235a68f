using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Bodies;
using ToadLane.Bookkeeping;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Outcomes;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.Adoption;

/// <summary>The lawful decision-maker adopts a result, or departs from it and says why, project by project.</summary>
[Needs(Act.AdoptResult)]
public sealed class AnswerModel(ToadLaneDb db, AdoptResult adoptResult, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    [BindProperty]
    public AdoptionVerdict? Verdict { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public DateOnly? PlannedFinish { get; set; }

    /// <summary>For each chosen project, in the order shown, why it does not go ahead; empty when it does.</summary>
    [BindProperty]
    public IList<string?> WhyNot { get; set; } = [];

    public required Decision Decision { get; set; }

    public required Power Power { get; set; }

    public IReadOnlyList<BallotOption> Chosen { get; private set; } = [];

    public long? FreePence { get; private set; }

    public bool LeavesOut => WhyNot.Any(why => !string.IsNullOrWhiteSpace(why));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await LoadAsync(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        CheckForm();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        AdoptionAnswer answer = new(Verdict!.Value, Reason!.Trim())
        {
            Dropped = [.. Chosen.Zip(WhyNot)
                .Where(pair => !string.IsNullOrWhiteSpace(pair.Second))
                .Select(pair => new DroppedProject(pair.First.Number, pair.Second!.Trim()))],
            Team = Team?.Trim() ?? "",
            PlannedFinish = PlannedFinish!.Value,
        };
        Outcome<Decision> outcome = await adoptResult.RunAsync(Decision.Id, answer, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return Redirect(Url.Content($"~/decisions/{slug}/result"));
        }

        ModelState.Refuse(refusal, t);
        return Page();
    }

    private void CheckForm()
    {
        Require(nameof(Verdict), Verdict, "Choose whether you adopt the result or depart from it");
        Require(nameof(Reason), Reason, "Give your reason");
        Require(nameof(Team), Team, "Say which team delivers the projects");
        Require(nameof(PlannedFinish), PlannedFinish, "Say when the projects should be finished");
    }

    private void Require(string field, object? answer, string message)
    {
        bool isMissing = answer is null || (answer is string text && string.IsNullOrWhiteSpace(text));
        if (isMissing && ModelState.GetFieldValidationState(field) != ModelValidationState.Invalid)
        {
            ModelState.AddModelError(field, t[message]);
        }
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        if (await db.FindVoteAsync(slug, cancel) is not { CountedAt: not null } decision)
        {
            return false;
        }

        Decision = decision;
        Power = await db.Powers.AsNoTracking().SingleAsync(p => p.Id == decision.PowerId, cancel);
        IReadOnlyList<int> winners = await db.WinnersAsync(decision.Id, cancel);
        Chosen = await db.BallotOptions.AsNoTracking()
            .Where(o => o.DecisionId == decision.Id && winners.Contains(o.Number)).OrderBy(o => o.Number)
            .ToListAsync(cancel);
        WhyNot = [.. Chosen.Select((_, index) => index < WhyNot.Count ? WhyNot[index] : null)];
        FreePence = (await db.PotsAsync(cancel)).SingleOrDefault(p => p.PowerId == decision.PowerId)?.Free.Value;
        return true;
    }
}
