using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using Choices = ToadLane.Decisions.Ballots.Sealing.Choices;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// Check, then cast. The page carries a nonce: however often its form arrives, it is one vote and one receipt.
/// </summary>
[Open]
[ServiceFilter<VotePage>]
public sealed class CheckModel(
    VotingDesk desk, CastVote castVote, ICurrentActor current, IStringLocalizer<Words> t) : PageModel
{
    public Visit Visit => VotePage.VisitOf(this);

    public BallotPaper Paper => this.Visit.Paper!;

    /// <summary>True after an answer that we could not confirm: the same form is to be sent again.</summary>
    public bool TryAgain { get; private set; }

    [BindProperty]
    public string? Nonce { get; set; }

    public IActionResult OnGet(string slug)
    {
        if (this.Missing(slug) is { } elsewhere)
        {
            return elsewhere;
        }

        this.Nonce = Convert.ToHexStringLower(FilledBallot.NewNonce());
        return this.Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (this.Missing(slug) is { } elsewhere)
        {
            return elsewhere;
        }

        VotingState state = this.Visit.State;
        Choices choices = state.IsBlank ? Choices.Blank : Choices.Of(state.Chosen);
        FilledBallot ballot = new(this.ReadNonce(), choices);
        Outcome<VoteReceipt> outcome = await castVote.RunAsync(state.Pass!, ballot, current.Actor, cancel);
        if (!outcome.Succeeded(out VoteReceipt? receipt, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t);
            this.TryAgain = refusal == BallotRefusals.CouldNotConfirm || refusal == BallotRefusals.BoxIsBusy;
            this.Response.StatusCode = this.TryAgain ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
            return this.Page();
        }

        // What was chosen is forgotten with the vote: the receipt page must not show it.
        desk.Remember(this.HttpContext, this.Visit, new VotingState(state.DecisionId, state.Seed)
        {
            Tracking = receipt.Tracking.ToString(),
            CheckCode = receipt.CheckCode,
        });
        return this.RedirectToPage("/Decisions/Vote/Receipt", new { slug });
    }

    private RedirectToPageResult? Missing(string slug) => this.Visit.State switch
    {
        { Tracking: not null, IsFilled: false } => this.RedirectToPage("/Decisions/Vote/Receipt", new { slug }),
        { IsFilled: false } => this.RedirectToPage("/Decisions/Vote/Paper", new { slug }),
        { Pass: null } => this.RedirectToPage("/Decisions/Vote/Prove", new { slug }),
        _ => null,
    };

    // A form with a damaged nonce is a new vote, not a lost one.
    private byte[] ReadNonce()
    {
        if (this.Nonce?.Length == FilledBallot.NonceBytes * 2 && this.Nonce.All(char.IsAsciiHexDigit))
        {
            return Convert.FromHexString(this.Nonce);
        }

        byte[] fresh = FilledBallot.NewNonce();
        this.ModelState.Remove(nameof(this.Nonce));
        this.Nonce = Convert.ToHexStringLower(fresh);
        return fresh;
    }
}
