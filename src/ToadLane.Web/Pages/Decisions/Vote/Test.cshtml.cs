using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.OpenData.Verification;
using ToadLane.Web.Access;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// Check a test vote: a sealed vote that somebody chose to test instead of casting it. With scripts the reader's own
/// browser makes the envelope again.
/// </summary>
[Open]
[EnableRateLimiting(Limits.Codes)]
public sealed class TestModel(
    FindBooth booths, VoteCookies cookies, TestEnvelope testEnvelope, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    public required Booth Booth { get; set; }

    public RuleSheet Sheet => this.Booth.Paper!.Sheet;

    /// <summary>Null until a file was brought that can be read.</summary>
    public TestVoteReport? Report { get; private set; }

    [BindProperty]
    public string? Written { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.EnterAsync(slug, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, cancel))
        {
            return this.NotFound();
        }

        if (TestVote.Read(this.Written) is { } vote)
        {
            this.Report = vote.Check(this.Sheet);
        }
        else
        {
            this.ModelState.AddModelError(
                nameof(this.Written), t["Paste the whole test file, from the first bracket to the last"]);
        }

        return this.Page();
    }

    /// <summary>
    /// For the check page's script: takes an envelope out of the vote, before the browser shows what is inside.
    /// </summary>
    public async Task<IActionResult> OnPostTakeAsync(
        string slug, string? ticket, string? hash, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, cancel)
            || cookies.Open(this.Booth, ticket) is not { Sealer: Sealer.Browser } known)
        {
            return this.NotFound();
        }

        Outcome<TrackingCode> outcome = await testEnvelope.RunAsync(
            new VoterPass(this.Booth.Id, known.Elector), PostedBytes.From(hash), who.Actor, cancel);
        return outcome.Succeeded(out _, out Refusal? refusal)
            ? new NoContentResult()
            : this.StatusCode(StatusCodes.Status409Conflict, t[refusal.Text, refusal.Arguments].Value);
    }

    private async Task<bool> EnterAsync(string slug, CancellationToken cancel)
    {
        if (await booths.BySlugAsync(slug, cancel) is not { Paper: not null } booth)
        {
            return false;
        }

        this.Booth = booth;
        return true;
    }
}
