using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Records.Publishing;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>Whether the vote of a tracking code is in the box.</summary>
[Open]
[EnableRateLimiting(Limits.Codes)]
public sealed class FindModel(
    FindBooth booths, ToadLaneDb db, LogProofs proofs, IStringLocalizer<Words> t) : PageModel
{
    public required Booth Booth { get; set; }

    public ReceiptState? State { get; private set; }

    /// <summary>Where it stands in the public log, once it is there.</summary>
    public FoundProof? Proof { get; private set; }

    [BindProperty]
    public string? Tracking { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await booths.BySlugAsync(slug, cancel) is not { } booth)
        {
            return this.NotFound();
        }

        this.Booth = booth;
        return this.Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await booths.BySlugAsync(slug, cancel) is not { } booth)
        {
            return this.NotFound();
        }

        this.Booth = booth;
        if (TrackingCode.Read(this.Tracking) is not { } code)
        {
            this.ModelState.AddModelError(
                nameof(this.Tracking), t["Enter the 16 letters and numbers of your tracking code"]);
            return this.Page();
        }

        this.State = await db.FindReceiptAsync(booth.Id, code, cancel);
        this.Proof = await this.FindAsync(code, cancel);
        return this.Page();
    }

    /// <summary>The proof as a file, to keep or to check elsewhere.</summary>
    public async Task<IActionResult> OnPostProofAsync(string slug, CancellationToken cancel)
    {
        if (await booths.BySlugAsync(slug, cancel) is null
            || TrackingCode.Read(this.Tracking) is not { } code
            || await this.FindAsync(code, cancel) is not { } proof)
        {
            return this.NotFound();
        }

        byte[] file = Encoding.UTF8.GetBytes(proof.File.ToString());
        return this.File(file, MediaTypeNames.Text.Plain, $"{slug}-{code}.tlog-proof");
    }

    private async Task<FoundProof?> FindAsync(TrackingCode code, CancellationToken cancel)
    {
        (byte[] from, byte[] to) = code.Hashes();
        return (await proofs.FindAsync(from, to, cancel)).Succeeded(out FoundProof? proof, out _) ? proof : null;
    }
}
