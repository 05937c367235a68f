using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// The choices once more, and the button that casts them. Pressed twice, or again after an error, it casts once. Where
/// the browser seals, only its envelope comes here.
/// </summary>
[Open]
public sealed class CheckModel(
    FindBooth booths,
    VoteCookies cookies,
    CastVote castVote,
    CastSealedVote castSealed,
    ICurrentActor who,
    ToadLaneDb db) : PageModel
{
    private const string SecondsToWait = "5";

    public required Booth Booth { get; set; }

    public IReadOnlyList<RuleSheetOption> Chosen { get; private set; } = [];

    /// <summary>Who seals this vote. Where it is the browser, its script gets all projects.</summary>
    public Sealer Sealer { get; private set; }

    public bool HasVotedBefore { get; private set; }

    /// <summary>The code that was used is a test code.</summary>
    public bool IsTest => cookies.ReadPass(this.Booth)?.IsTest is true;

    public Refusal? NotCast { get; private set; }

    /// <summary>Nobody can say whether it is in the box.</summary>
    public bool IsUnknown => this.NotCast == BallotRefusals.CouldNotConfirm;

    /// <summary>Nothing was wrong with the vote: the same form may be sent again.</summary>
    public bool MayTryAgain => this.IsUnknown || this.NotCast == BallotRefusals.BoxIsBusy;

    [BindProperty]
    public string? Ticket { get; set; }

    /// <summary>What the browser sealed, in base 64.</summary>
    [BindProperty]
    public string? Envelope { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await booths.BySlugAsync(slug, cancel) is not { } booth)
        {
            return this.NotFound();
        }

        this.Booth = booth;
        if (booth.OpenPaper is not { } paper)
        {
            return this.To("Index", slug);
        }

        PaperDraft? draft = cookies.ReadDraft(booth);
        if (draft is null || (draft.Sealer == Sealer.Site && paper.Refuses(draft.Choices) is not null))
        {
            return this.To("Paper", slug);
        }

        if (cookies.ReadPass(booth) is not { } pass)
        {
            return this.To("Code", slug);
        }

        this.Show(paper, draft.Sealer, draft.Choices);
        this.HasVotedBefore = await db.HasVotedAsync(pass, cancel);
        this.Ticket = cookies.Seal(
            booth,
            new VoteTicket(FilledBallot.NewNonce(), pass.ElectorNumber, draft.Marked, draft.Kind)
            {
                Sealer = draft.Sealer,
                IsTest = pass.IsTest,
            });
        return this.Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await booths.AddressAsync(slug, cancel) is not { } address)
        {
            return this.NotFound();
        }

        if (cookies.Open(address, this.Ticket) is not { } ticket)
        {
            return this.To("Check", slug);
        }

        // The pass may have run out while the answer got lost: the ticket was made under it and is as good.
        VoterPass pass = new(address.Id, ticket.Elector);
        SealedBallot brought = new(ticket.Nonce, PostedBytes.From(this.Envelope));
        Outcome<VoteReceipt> outcome = ticket.Sealer == Sealer.Browser
            ? await castSealed.RunAsync(pass, brought, who.Actor, cancel)
            : await castVote.RunAsync(pass, new FilledBallot(ticket.Nonce, ticket.Choices), who.Actor, cancel);
        if (outcome.Succeeded(out VoteReceipt? receipt, out Refusal? refusal))
        {
            ShownReceipt shown = new(receipt.Tracking.ToString(), receipt.CheckCode)
            {
                IsTest = ticket.IsTest, IsLast = receipt.IsLast, Promise = receipt.Promise,
            };
            cookies.Keep(address, shown);
            cookies.ForgetDraft(address);
            return this.To("Receipt", slug);
        }

        this.NotCast = refusal;
        this.Booth = (await booths.BySlugAsync(slug, cancel))!;
        this.Show(this.Booth.Paper!, ticket.Sealer, ticket.Choices);
        this.Response.StatusCode = StatusCodes.Status409Conflict;
        if (this.MayTryAgain)
        {
            this.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            this.Response.Headers.RetryAfter = SecondsToWait;
        }

        return this.Page();
    }

    private void Show(BallotPaper paper, Sealer sealer, Choices choices)
    {
        this.Sealer = sealer;
        this.Chosen = sealer == Sealer.Browser
            ? paper.Sheet.Options
            : [.. choices.Projects.Select(paper.Find).OfType<RuleSheetOption>()];
    }

    private RedirectToPageResult To(string page, string slug) =>
        this.RedirectToPage("/Decisions/Vote/" + page, new { slug });
}
