using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Places;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.VotingPlaces;

/// <summary>
/// The roster of a voting place: the staff find somebody on the register, mark them as voting here and give them a
/// number. It shows who came, and never what they chose.
/// </summary>
[Needs(Act.KeepRoster)]
public sealed class RosterModel(
    ToadLaneDb db,
    FindElector find,
    AdmitVoter admit,
    ReleaseVoter release,
    ICurrentActor who,
    IStringLocalizer<Words> t) : PageModel
{
    public required Decision Decision { get; set; }

    public required VotingPlace Place { get; set; }

    public int Admitted { get; private set; }

    /// <summary>Numbers given out here that nobody has voted with yet.</summary>
    public int Waiting { get; private set; }

    /// <summary>The number to hand out: shown once.</summary>
    public KioskNumber? Number { get; private set; }

    public bool IsReleased { get; private set; }

    [BindProperty]
    public ElectorSearch Search { get; set; } = new();

    [BindProperty]
    public HelpedBy? Capacity { get; set; }

    [BindProperty]
    public string? HelperName { get; set; }

    [BindProperty]
    public bool VoterAsked { get; set; }

    [BindProperty]
    public bool HelperDeclared { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, string place, CancellationToken cancel) =>
        await this.EnterAsync(slug, place, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string place, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, place, cancel))
        {
            return this.NotFound();
        }

        if (await this.SeekAsync(cancel) is not { } pass)
        {
            return this.Page();
        }

        Assistance? help = this.Capacity is { } capacity
            ? new(this.HelperName ?? "", capacity, VotingChannel.VotingPlace)
            {
                VoterAsked = this.VoterAsked,
                HelperDeclared = this.HelperDeclared,
            }
            : null;
        Outcome<KioskNumber> outcome = await admit.RunAsync(this.Place.Id, new(pass, help), who.Actor, cancel);
        if (!outcome.Succeeded(out KioskNumber? number, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t, FieldOf(refusal));
            return this.Page();
        }

        this.Forget();
        this.Number = number;
        await this.CountAsync(cancel);
        return this.Page();
    }

    public async Task<IActionResult> OnPostReleaseAsync(string slug, string place, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, place, cancel))
        {
            return this.NotFound();
        }

        if (await this.SeekAsync(cancel) is not { } pass)
        {
            return this.Page();
        }

        Outcome<PlaceVisit> outcome = await release.RunAsync(this.Place.Id, pass, who.Actor, cancel);
        if (!outcome.Succeeded(out _, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t, "Search.Code");
            return this.Page();
        }

        this.Forget();
        this.IsReleased = true;
        await this.CountAsync(cancel);
        return this.Page();
    }

    private static string FieldOf(Refusal refusal) => refusal switch
    {
        _ when refusal == PlaceRefusals.HelperIsMissing || refusal == PlaceRefusals.HelpsTooMany => nameof(HelperName),
        _ when refusal == PlaceRefusals.TelephoneNeedsHelp => nameof(Capacity),
        _ when refusal == PlaceRefusals.VoterDidNotAsk => nameof(VoterAsked),
        _ when refusal == PlaceRefusals.HelperDidNotDeclare => nameof(HelperDeclared),
        _ => "Search.Code",
    };

    private Task<VoterPass?> SeekAsync(CancellationToken cancel) =>
        find.FindAsync(this.Decision.Id, this.Search, new(this.ModelState, who.Actor), cancel);

    // The next person's details are typed anew, and this one's are gone.
    private void Forget()
    {
        this.ModelState.Clear();
        this.Search = new();
        (this.Capacity, this.HelperName, this.VoterAsked, this.HelperDeclared) = (null, null, false, false);
    }

    private async Task CountAsync(CancellationToken cancel)
    {
        IQueryable<PlaceVisit> here = db.PlaceVisits.Where(v => v.PlaceId == this.Place.Id && v.ReleasedOn == null);
        this.Admitted = await here.CountAsync(cancel);
        this.Waiting = await here.CountAsync(
            v => !db.Participations.Any(
                p => p.DecisionId == v.DecisionId && p.ElectorNumber == v.ElectorNumber),
            cancel);
    }

    private async Task<bool> EnterAsync(string slug, string place, CancellationToken cancel)
    {
        Decision? decision = await db.FindVoteAsync(slug, cancel);
        VotingPlace? own = decision is null ? null : await db.VotingPlaces.AsNoTracking()
            .SingleOrDefaultAsync(p => p.DecisionId == decision.Id && p.Slug == place, cancel);
        if (decision is null || own is null)
        {
            return false;
        }

        (this.Decision, this.Place) = (decision, own);
        await this.CountAsync(cancel);
        return true;
    }
}
