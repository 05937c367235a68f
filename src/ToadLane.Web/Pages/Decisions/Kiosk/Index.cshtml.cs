using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Places;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Hosting;
using ToadLane.Web.Pages.Decisions.Vote;
using Choices = ToadLane.Decisions.Ballots.Sealing.Choices;

namespace ToadLane.Web.Pages.Decisions.Kiosk;

/// <summary>
/// The kiosk of a voting place: takes a number from the staff, shows the ballot and casts it. It is told no name, keeps
/// nothing in the browser but the form itself, and begins anew after each vote and when nobody touches it. A browser
/// without scripts cannot tell: there a form runs out on the server, and voter and staff begin anew by a button.
/// </summary>
[Open]
[EnableRateLimiting(Limits.Codes)]
[RequestFormLimits(ValueCountLimit = 10_100)]
public sealed class IndexModel(
    FindBooth booths,
    VoteCookies sealing,
    ProveByNumber prove,
    CastVote cast,
    ToadLaneDb db,
    ICurrentActor who,
    IStringLocalizer<Words> t) : PageModel
{
    public required Booth Booth { get; set; }

    public required VotingPlace Place { get; set; }

    public KioskStep Step { get; private set; }

    public BallotPaper Paper => this.Booth.Paper!;

    public IReadOnlyList<RuleSheetOption> Options { get; private set; } = [];

    public IReadOnlyList<int> Chosen { get; private set; } = [];

    /// <summary>Only in answer to the vote itself; null when the same form comes once more.</summary>
    public VoteReceipt? Receipt { get; private set; }

    public Refusal? NotCast { get; private set; }

    public bool MayTryAgain =>
        this.NotCast == BallotRefusals.CouldNotConfirm || this.NotCast == BallotRefusals.BoxIsBusy;

    public bool IsBlank { get; private set; }

    [BindProperty]
    public string? Number { get; set; }

    /// <summary>Nonce, elector and choices under the site's protection: only this form carries them.</summary>
    [BindProperty]
    public string? Ticket { get; set; }

    /// <summary>Whether the vote is sent anew because its answer was not certain.</summary>
    [BindProperty]
    public bool IsAgain { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, string place, CancellationToken cancel) =>
        await this.EnterAsync(slug, place, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string place, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, place, cancel))
        {
            return this.NotFound();
        }

        Outcome<VoterPass> outcome = await prove.RunAsync(this.Place.Id, this.Number, who.Actor, cancel);
        if (this.Booth.OpenPaper is null)
        {
            this.ModelState.Refuse(BallotRefusals.Closed, t, nameof(this.Number));
        }
        else if (outcome.Succeeded(out VoterPass? pass, out Refusal? refusal))
        {
            this.Show(new VoteTicket(FilledBallot.NewNonce(), pass.ElectorNumber, Marks.Of([]), ChoiceKind.Marked));
        }
        else
        {
            this.ModelState.Refuse(refusal, t, nameof(this.Number));
        }

        return this.Page();
    }

    /// <summary>The marked ballot: shown once more before it is cast.</summary>
    public async Task<IActionResult> OnPostChooseAsync(string slug, string place, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, place, cancel))
        {
            return this.NotFound();
        }

        if (await this.OpenTicketAsync(cancel) is not { } ticket)
        {
            return this.Again();
        }

        int[] marked = [.. this.Request.Form[nameof(this.Chosen)]
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0)
            .Where(number => this.Paper.Find(number) is not null).Distinct()];
        bool isBlank = this.Request.Form.ContainsKey("Blank");
        this.Show(ticket with
        {
            Marked = Marks.Of(marked),
            Kind = isBlank ? ChoiceKind.Blank : ChoiceKind.Marked,
        });
        if (isBlank && marked.Length > 0)
        {
            this.ModelState.Refuse(BallotRefusals.BlankWithChoices, t, nameof(this.Chosen));
        }
        else if (this.Paper.Refuses(isBlank ? Choices.Blank : Choices.Of(marked)) is { } refusal)
        {
            this.ModelState.Refuse(refusal, t, nameof(this.Chosen));
        }
        else
        {
            this.Step = KioskStep.Check;
        }

        return this.Page();
    }

    /// <summary>Back from the check page, with what was marked.</summary>
    public async Task<IActionResult> OnPostChangeAsync(string slug, string place, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, place, cancel))
        {
            return this.NotFound();
        }

        if (await this.OpenTicketAsync(cancel) is not { } ticket)
        {
            return this.Again();
        }

        this.Show(ticket);
        return this.Page();
    }

    public async Task<IActionResult> OnPostCastAsync(string slug, string place, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, place, cancel))
        {
            return this.NotFound();
        }

        if (sealing.Open(this.Booth, this.Ticket) is not { } ticket)
        {
            return this.Again();
        }

        FilledBallot ballot = new(ticket.Nonce, ticket.Choices) { Channel = VotingChannel.VotingPlace };
        VoterPass pass = new(this.Booth.Id, ticket.Elector);
        bool isFirst = await db.HasNumberAsync(pass, cancel);
        Outcome<VoteReceipt> outcome = await cast.RunAsync(pass, ballot, who.Actor, cancel);
        if (outcome.Succeeded(out VoteReceipt? receipt, out Refusal? refusal))
        {
            // The Back button can send the form of the voter before: it gets no codes.
            (this.Receipt, this.Step) = (isFirst || this.IsAgain ? receipt : null, KioskStep.Done);
            return this.Page();
        }

        this.Show(ticket);
        (this.NotCast, this.Step) = (refusal, KioskStep.Check);
        this.Response.StatusCode = this.MayTryAgain
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status409Conflict;
        return this.Page();
    }

    private void Show(VoteTicket ticket)
    {
        // The order follows from the nonce: another for each voter, and the same on every page of one voter.
        this.Options = new PaperDraft(
            BitConverter.ToInt32(ticket.Nonce) & int.MaxValue, ticket.Marked, ticket.Kind).InOrder(this.Paper);
        this.Chosen = [.. Marks.Read(ticket.Marked)];
        this.IsBlank = ticket.Kind == ChoiceKind.Blank;
        this.Ticket = sealing.SealForKiosk(this.Booth, ticket);
        this.ModelState.Remove(nameof(this.Ticket));
        this.Step = KioskStep.Paper;
    }

    // The Back button can bring back the marks of the voter before. When they have voted, their ticket opens nothing.
    private async Task<VoteTicket?> OpenTicketAsync(CancellationToken cancel) =>
        sealing.Open(this.Booth, this.Ticket) is { } ticket
            && await db.HasNumberAsync(new VoterPass(this.Booth.Id, ticket.Elector), cancel) ? ticket : null;

    private RedirectToPageResult Again() => this.RedirectToPage(
        "/Decisions/Kiosk/Index", new { slug = this.Booth.Slug, place = this.Place.Slug });

    private async Task<bool> EnterAsync(string slug, string place, CancellationToken cancel)
    {
        if (await booths.BySlugAsync(slug, cancel) is not { } booth || booth.Paper is null)
        {
            return false;
        }

        VotingPlace? own = await db.VotingPlaces.AsNoTracking()
            .SingleOrDefaultAsync(p => p.DecisionId == booth.Id && p.Slug == place, cancel);
        if (own is null)
        {
            return false;
        }

        (this.Booth, this.Place) = (booth, own);
        // Nothing of one voter may come back for the next by the Back button.
        this.Response.Headers.CacheControl = "no-store";
        return true;
    }
}
