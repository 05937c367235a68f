using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using Choices = ToadLane.Decisions.Ballots.Sealing.Choices;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// The ballot paper. With scripts, what is marked stays in the voter's own browser; without, in a sealed cookie.
/// </summary>
[Open]
[RequestFormLimits(ValueCountLimit = 10_100)]
public sealed class PaperModel(FindBooth booths, VoteCookies cookies, IStringLocalizer<Words> t) : PageModel
{
    public required Booth Booth { get; set; }

    public required BallotPaper Paper { get; set; }

    public required PaperDraft Draft { get; set; }

    public IReadOnlyList<int> Chosen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.EnterAsync(slug, cancel) ?? this.Page();

    /// <summary>Without JavaScript: shows the total of what is marked.</summary>
    public async Task<IActionResult> OnPostRecountAsync(string slug, CancellationToken cancel)
    {
        if (await this.EnterAsync(slug, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        this.Take();
        return this.Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await this.EnterAsync(slug, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (this.Request.Form[nameof(Sealer)] == nameof(Sealer.Browser))
        {
            cookies.Keep(this.Booth, this.Draft with
            {
                Marked = Marks.Of([]), Kind = ChoiceKind.Marked, Sealer = Sealer.Browser,
            });
            return this.Onwards();
        }

        this.Take();
        Choices marked = Choices.Of(this.Chosen);
        bool isBlank = this.Draft.Kind == ChoiceKind.Blank;
        if (isBlank && this.Chosen.Count > 0)
        {
            this.ModelState.Refuse(BallotRefusals.BlankWithChoices, t, nameof(this.Chosen));
        }
        else if (this.Paper.Refuses(isBlank ? Choices.Blank : marked) is { } refusal)
        {
            this.ModelState.Refuse(refusal, t, nameof(this.Chosen));
        }

        if (!this.ModelState.IsValid)
        {
            return this.Page();
        }

        return this.Onwards();
    }

    private RedirectToPageResult Onwards()
    {
        string next = cookies.ReadPass(this.Booth) is null ? "/Decisions/Vote/Code" : "/Decisions/Vote/Check";
        return this.RedirectToPage(next, new { slug = this.Booth.Slug });
    }

    private async Task<IActionResult?> EnterAsync(string slug, CancellationToken cancel)
    {
        if (await booths.BySlugAsync(slug, cancel) is not { } booth)
        {
            return this.NotFound();
        }

        if (booth.OpenPaper is not { } paper)
        {
            return this.RedirectToPage("/Decisions/Vote/Index", new { slug });
        }

        (this.Booth, this.Paper) = (booth, paper);
        PaperDraft? kept = cookies.ReadDraft(booth);
        this.Draft = kept
            ?? new PaperDraft(RandomNumberGenerator.GetInt32(int.MaxValue), Marks.Of([]), ChoiceKind.Marked);
        this.Chosen = this.Draft.Choices.Projects;
        if (kept is null)
        {
            cookies.Keep(booth, this.Draft);
        }

        return null;
    }

    private void Take()
    {
        this.Chosen = [.. this.Request.Form[nameof(this.Chosen)]
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0)
            .Where(number => this.Paper.Find(number) is not null)
            .Distinct()];
        ChoiceKind kind = this.Request.Form.ContainsKey("Blank") ? ChoiceKind.Blank : ChoiceKind.Marked;
        this.Draft = this.Draft with { Marked = Marks.Of(this.Chosen), Kind = kind, Sealer = Sealer.Site };
        cookies.Keep(this.Booth, this.Draft);
    }
}
