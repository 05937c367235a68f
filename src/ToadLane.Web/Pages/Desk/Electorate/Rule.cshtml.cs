using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Bodies;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Desk.Electorate;

/// <summary>For officers, before there is a register: who may vote in a decision.</summary>
[Needs(Act.DescribeElectorate)]
[TakesFiles]
public sealed class RuleModel(
    ProposalFiles files, ToadLaneDb db, DescribeElectorate describe, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    public required Decision Decision { get; set; }

    public ElectorateRule? Now { get; private set; }

    public IReadOnlyList<RegisterFault> Faults { get; private set; } = [];

    [BindProperty]
    public ElectorateBasis Basis { get; set; }

    [BindProperty]
    public string? AreaCodes { get; set; }

    /// <summary>A body, or a body and one of its constituencies: their ids, with a slash between.</summary>
    [BindProperty]
    public string? Body { get; set; }

    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    [BindProperty]
    public string? MembersOf { get; set; }

    [BindProperty]
    public IFormFile? Figures { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public DateOnly? PublishedOn { get; set; }

    [BindProperty]
    public int? Top { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        IActionResult? elsewhere = await this.EnterAsync(slug, cancel);
        if (elsewhere is null)
        {
            this.FillIn();
        }

        return elsewhere ?? this.Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await this.EnterAsync(slug, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        Guid?[] body =
        [
            .. (this.Body ?? "").Split('/').Select(id => Guid.TryParse(id, out Guid read) ? read : (Guid?)null),
        ];
        await using Stream? figures = this.Figures?.OpenReadStream();
        ElectorateWish wish = new(this.Basis)
        {
            AreaCodes = (this.AreaCodes ?? "").ToUpperInvariant()
                .Split([' ', ',', ';', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries),
            MembersOf = this.MembersOf,
            BodyId = body[0] is { } whole ? new BodyId(whole) : null,
            ConstituencyId = body is [_, { } part] ? new ConstituencyId(part) : null,
            Figures = figures,
            Name = this.Name,
            Source = this.Source,
            PublishedOn = this.PublishedOn,
            Top = this.Top ?? 0,
        };
        Outcome<DescribedElectorate> outcome = await describe.RunAsync(this.Decision.Id, wish, who.Actor, cancel);
        if (!outcome.Succeeded(out DescribedElectorate? described, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t, this.FieldOf(refusal));
            return this.Page();
        }

        if (described.Rule is not null)
        {
            return this.RedirectToPage("Index", new { slug });
        }

        this.Faults = described.Faults;
        return this.Page();
    }

    // As it is now, so that saving without a change changes nothing. A file cannot be filled in.
    private void FillIn()
    {
        this.Basis = this.Now?.Basis ?? ElectorateBasis.Neighbourhood;
        this.AreaCodes = this.Basis == ElectorateBasis.Areas ? string.Join('\n', this.Now!.AreaCodes) : null;
        this.Body = this.Now switch
        {
            { BodyId: { } body, ConstituencyId: { } part } => $"{body.Value}/{part.Value}",
            { BodyId: { } body } => $"{body.Value}",
            _ => null,
        };
        this.MembersOf = this.Body is null ? this.Now?.MembersOf : null;
        (this.Name, this.Source) = (this.Now?.Indicator?.Name, this.Now?.Indicator?.Source);
        (this.PublishedOn, this.Top) = (this.Now?.Indicator?.PublishedOn, this.Now?.Indicator?.Top);
    }

    // Beside the question that the answer is missing from.
    private string FieldOf(Refusal refusal) =>
        refusal.Code is "electorate-is-sealed" or "register-is-there" ? nameof(this.Basis) : this.Basis switch
        {
            ElectorateBasis.Areas => nameof(this.AreaCodes),
            ElectorateBasis.Members => nameof(this.Body),
            ElectorateBasis.Indicator => nameof(this.Figures),
            _ => nameof(this.Basis),
        };

    private async Task<IActionResult?> EnterAsync(string slug, CancellationToken cancel)
    {
        Outcome<Decision> outcome = await files.DecisionAsync(slug, Act.DescribeElectorate, cancel);
        if (!outcome.Succeeded(out Decision? decision, out Refusal? refusal))
        {
            return this.StatusCode(ProposalFiles.StatusOf(refusal));
        }

        this.Decision = decision;
        this.Now = await db.ElectorateRuleAsync(decision.Id, cancel);
        List<ToadLane.Bodies.Body> bodies = await db.OwnBodies().AsNoTracking()
            .OrderBy(b => b.Name).ToListAsync(cancel);
        this.Bodies =
        [
            new SelectListItem(t["No body that is kept here"], ""),
            .. bodies.SelectMany(b => b.ResidentsFirst
                .Select(c => new SelectListItem(t["{0}: only {1}", b.Name, c.Name], $"{b.Id.Value}/{c.Id.Value}"))
                .Prepend(new SelectListItem(t["{0}: all members", b.Name], $"{b.Id.Value}"))),
        ];
        return null;
    }
}
