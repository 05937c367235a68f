using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Decisions.Counts;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Decisions.Counts;

/// <summary>
/// What one ballot's part of the money paid for: asked by posting its check code, which no address holds.
/// </summary>
[Open]
[EnableRateLimiting(Limits.Codes)]
public sealed class ShareModel(
    FindResult results, ToadLaneDb db, ShareCabinet cabinet, IStringLocalizer<Words> t) : PageModel
{
    private Dictionary<string, string> names = [];

    public required CountedResult Result { get; set; }

    /// <summary>Null until somebody asked and it was found.</summary>
    public BallotShare? Share { get; private set; }

    /// <summary>Null when the ballots are published; otherwise how many it would take.</summary>
    public int? WithheldBelow { get; private set; }

    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.FindAsync(slug, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.FindAsync(slug, cancel))
        {
            return this.NotFound();
        }

        if (this.WithheldBelow is not null)
        {
            return this.Page();
        }

        bool isImported = this.Result.Decision.IsImported;
        string? code = isImported ? this.Code?.Trim() : CheckCode.Read(this.Code);
        BallotShares? shares =
            code is { Length: > 0 } ? await cabinet.OfAsync(this.Result.Decision, db, cancel) : null;
        this.Share = shares?.Find(code!);
        if (this.Share is null)
        {
            this.ModelState.AddModelError(nameof(this.Code), isImported
                ? t["No ballot in the file has this number. Look in the first column of its votes"]
                : t["No published ballot has this check code. Check it, or use the one from your last vote"]);
        }

        return this.Page();
    }

    /// <summary>A project's title by its id in the ballot file.</summary>
    public string Name(string id) => this.names[id];

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        if (await results.BySlugAsync(slug, cancel) is not { } result)
        {
            return false;
        }

        this.Result = result;
        this.WithheldBelow = await db.WithheldBelowAsync(result.Decision.Id, cancel);
        this.names = await db.BallotOptions.Where(o => o.DecisionId == result.Decision.Id)
            .ToDictionaryAsync(o => o.FileId, o => o.Title, cancel);
        return true;
    }
}
