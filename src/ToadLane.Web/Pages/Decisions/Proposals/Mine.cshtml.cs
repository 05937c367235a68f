using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Decisions.Proposals;

/// <summary>Come back to a proposal of one's own: with its key, or signed in.</summary>
[Open]
[EnableRateLimiting(Limits.Proposals)]
public sealed class MineModel(
    ToadLaneDb db,
    OwnProposals own,
    ProposerKey keys,
    DeleteDraft deleteDraft,
    ICurrentActor who,
    IStringLocalizer<Words> t) : PageModel
{
    [BindProperty]
    public string? Key { get; set; }

    public required Decision Decision { get; set; }

    public OwnProposal? Own { get; private set; }

    /// <summary>Those of the signed-in person.</summary>
    public IReadOnlyList<Proposal> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, string? key, CancellationToken cancel)
    {
        if (!await this.LoadAsync(slug, cancel))
        {
            return this.NotFound();
        }

        // The key leaves the address bar at once: it would stay in the browser's history.
        return key is not null && await this.OpenAsync(key, cancel) ? this.RedirectToPage(new { slug }) : this.Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.LoadAsync(slug, cancel))
        {
            return this.NotFound();
        }

        if (await this.OpenAsync(this.Key ?? "", cancel))
        {
            return this.RedirectToPage(new { slug });
        }

        this.ModelState.AddModelError(nameof(this.Key), t["No idea has this key. Check each letter and number."]);
        return this.Page();
    }

    public async Task<IActionResult> OnPostChooseAsync(string slug, int? number, Guid id, CancellationToken cancel)
    {
        if (!await this.LoadAsync(slug, cancel))
        {
            return this.NotFound();
        }

        if (this.Others.Any(p => p.Id.Value == id))
        {
            own.Hold(slug, new ProposalId(id), null);
        }

        return this.RedirectToPage(new { slug });
    }

    public async Task<IActionResult> OnPostDeleteAsync(string slug, CancellationToken cancel)
    {
        if (await own.DraftAsync(slug, cancel) is { } draft)
        {
            await deleteDraft.RunAsync(draft.Proposal.Id, draft.Key, who.Actor, cancel);
            own.LetGo(slug);
        }

        return this.RedirectToPage(new { slug });
    }

    /// <summary>Forgets the proposal on this device, for those who borrowed it.</summary>
    public IActionResult OnPostForget(string slug)
    {
        own.LetGo(slug);
        return this.RedirectToPage(new { slug });
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        Decision? decision = await db.FindDecisionAsync(slug, cancel);
        if (decision is null)
        {
            return false;
        }

        this.Decision = decision;
        this.Own = await own.FindAsync(slug, cancel);
        this.Others = who.Actor.Id is not { } resident ? [] : await db.Proposals.AsNoTracking()
            .Where(p => p.DecisionId == decision.Id && p.Proposer.ResidentId == resident)
            .OrderBy(p => p.StartedAt).ToListAsync(cancel);
        return true;
    }

    private async Task<bool> OpenAsync(string typed, CancellationToken cancel)
    {
        string key = string.Concat(typed.Where(char.IsAsciiHexDigit)).ToLowerInvariant();
        byte[] hash = keys.Hash(key);
        Proposal? found = await db.Proposals.AsNoTracking()
            .SingleOrDefaultAsync(p => p.DecisionId == this.Decision.Id && p.KeyHash == hash, cancel);
        if (found is null)
        {
            return false;
        }

        own.Hold(this.Decision.Slug, found.Id, key);
        return true;
    }
}
