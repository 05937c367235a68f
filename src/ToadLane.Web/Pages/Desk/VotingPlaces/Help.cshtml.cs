using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Places;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.VotingPlaces;

/// <summary>Records that somebody was helped with a paper or an online vote, where no roster does it.</summary>
[Needs(Act.RecordHelp)]
public sealed class HelpModel(
    ToadLaneDb db, FindElector find, RecordHelp record, ICurrentActor who, IStringLocalizer<Words> t) : PageModel
{
    public required Decision Decision { get; set; }

    public bool IsDone { get; private set; }

    [BindProperty]
    public ElectorSearch Search { get; set; } = new();

    [BindProperty]
    public VotingChannel? Channel { get; set; }

    [BindProperty]
    public HelpedBy? Capacity { get; set; }

    [BindProperty]
    public string? HelperName { get; set; }

    [BindProperty]
    public bool VoterAsked { get; set; }

    [BindProperty]
    public bool HelperDeclared { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.EnterAsync(slug, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, cancel))
        {
            return this.NotFound();
        }

        if (this.Channel is not { } channel || this.Capacity is not { } capacity)
        {
            string field = this.Channel is null ? nameof(this.Channel) : nameof(this.Capacity);
            this.ModelState.AddModelError(field, t["Choose one of these"]);
            return this.Page();
        }

        if (await find.FindAsync(this.Decision.Id, this.Search, new(this.ModelState, who.Actor), cancel) is { } pass)
        {
            await this.RecordAsync(pass, channel, capacity, cancel);
        }

        return this.Page();
    }

    private static string FieldOf(Refusal refusal) => refusal switch
    {
        _ when refusal == PlaceRefusals.VoterDidNotAsk => nameof(VoterAsked),
        _ when refusal == PlaceRefusals.HelperDidNotDeclare => nameof(HelperDeclared),
        _ => nameof(HelperName),
    };

    private async Task RecordAsync(
        VoterPass pass, VotingChannel channel, HelpedBy capacity, CancellationToken cancel)
    {
        Assistance help = new(this.HelperName ?? "", capacity, channel)
        {
            VoterAsked = this.VoterAsked,
            HelperDeclared = this.HelperDeclared,
        };
        Outcome<AssistedVote> outcome = await record.RunAsync(pass, help, who.Actor, cancel);
        if (!outcome.Succeeded(out _, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t, FieldOf(refusal));
            return;
        }

        this.ModelState.Clear();
        this.Search = new();
        (this.Channel, this.Capacity, this.HelperName) = (null, null, null);
        (this.VoterAsked, this.HelperDeclared, this.IsDone) = (false, false, true);
    }

    private async Task<bool> EnterAsync(string slug, CancellationToken cancel)
    {
        Decision? decision = await db.FindVoteAsync(slug, cancel);
        if (decision is null)
        {
            return false;
        }

        this.Decision = decision;
        return true;
    }
}
