using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Web.Access;
using ToadLane.Web.Design;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.Electorate;

/// <summary>For officers, before voting opens: codes for trying the journey, shown once.</summary>
[Needs(Act.IssueCodes)]
public sealed class TestsModel(
    ProposalFiles files, MakeTestCodes make, ICurrentActor who, PublicAddress address, IStringLocalizer<Words> t)
    : PageModel
{
    public required Decision Decision { get; set; }

    public IReadOnlyList<LetterSheet> Letters { get; private set; } = [];

    [BindProperty]
    public int Many { get; set; } = 5;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.EnterAsync(slug, cancel) ?? this.Page();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await this.EnterAsync(slug, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        Outcome<MadeCodes> outcome = await make.RunAsync(this.Decision.Id, this.Many, who.Actor, cancel);
        if (!outcome.Succeeded(out MadeCodes? made, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t, nameof(this.Many));
            return this.Page();
        }

        Uri door = address.Of(this.Request, $"/decisions/{slug}/vote/code");
        this.Letters = [.. made.Codes.Select(code =>
            new LetterSheet(new CodeLetter("", [], code), this.Decision, door)
            {
                Language = Language.English,
                IsTest = true,
            })];
        return this.Page();
    }

    private async Task<IActionResult?> EnterAsync(string slug, CancellationToken cancel)
    {
        Outcome<Decision> outcome = await files.DecisionAsync(slug, Act.IssueCodes, cancel);
        if (!outcome.Succeeded(out Decision? decision, out Refusal? refusal))
        {
            return this.StatusCode(ProposalFiles.StatusOf(refusal));
        }

        this.Decision = decision;
        return null;
    }
}
