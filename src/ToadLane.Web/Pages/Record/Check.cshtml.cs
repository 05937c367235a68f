using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.OpenData;
using ToadLane.OpenData.Verification;
using ToadLane.Records.Publishing;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Record;

/// <summary>
/// Checks one decision: in the reader's own browser, or without scripts here, with the proof to check elsewhere.
/// </summary>
[Open]
[EnableRateLimiting(Limits.Codes)]
public sealed class CheckModel(
    ToadLaneDb db, ServedRecord record, LogProofs proofs, IStringLocalizer<Words> t) : PageModel
{
    public required ToadLane.Decisions.Decision Decision { get; set; }

    /// <summary>Null until this server was asked.</summary>
    public RecordReport? Report { get; private set; }

    /// <summary>Whether the proof of the reader's own vote can be downloaded.</summary>
    public bool HasProof { get; private set; }

    /// <summary>What was announced about the decision has not all reached the published log.</summary>
    public bool IsWaiting { get; private set; }

    [BindProperty]
    public string? Tracking { get; set; }

    [BindProperty]
    public string? Promise { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.FindAsync(slug, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.FindAsync(slug, cancel))
        {
            return this.NotFound();
        }

        TrackingCode? code = TrackingCode.Read(this.Tracking);
        if (code is null && !string.IsNullOrWhiteSpace(this.Tracking))
        {
            this.ModelState.AddModelError(
                nameof(this.Tracking), t["Enter the 16 letters and numbers of your tracking code"]);
            return this.Page();
        }

        string? promise = string.IsNullOrWhiteSpace(this.Promise) ? null : this.Promise;
        this.Report = await record.CheckAsync(this.Decision, promise, cancel);
        if (this.Report is not null && code is not null)
        {
            RecordCheck receipt = await this.ReceiptAsync(code, cancel);
            this.Report = this.Report with { Checks = [.. this.Report.Checks, receipt] };
        }

        return this.Page();
    }

    private async Task<RecordCheck> ReceiptAsync(TrackingCode code, CancellationToken cancel)
    {
        (byte[] from, byte[] to) = code.Hashes();
        Outcome<FoundProof> outcome = await proofs.FindAsync(from, to, cancel);
        this.HasProof = outcome.Succeeded(out FoundProof? proof, out Refusal? refusal);
        return proof is null
            ? new RecordCheck("receipt", CheckVerdict.Fails, refusal!.Message)
            : new RecordCheck("receipt", CheckVerdict.Holds, t["It is entry {0} of the public log.", proof.Index]);
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        if (await db.FindVoteAsync(slug, cancel) is not { CountedAt: not null } decision)
        {
            return false;
        }

        this.Decision = decision;
        Guid subject = decision.Id.Value;
        this.IsWaiting = await db.PendingLeaves.AnyAsync(l => l.Subject == subject, cancel)
            || await db.YearLogs.AnyAsync(l => l.PublishedSize < l.Size, cancel);
        return true;
    }
}
