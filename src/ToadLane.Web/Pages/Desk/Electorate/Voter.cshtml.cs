using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Pages.Decisions.Vote;
using SiteLanguage = ToadLane.Web.Design.Language;

namespace ToadLane.Web.Pages.Desk.Electorate;

/// <summary>
/// For an officer with somebody at the desk: whether they are on the register, and a new code after a look at a
/// document. It never says who has voted.
/// </summary>
[Needs(Act.GiveCode)]
public sealed class VoterModel(
    ProposalFiles files,
    AskRegister ask,
    GiveCode give,
    FindMembers find,
    ICurrentActor who,
    PublicAddress address,
    IStringLocalizer<Words> t) : PageModel, IPersonPage
{
    private IReadOnlyList<ElectorateMember> seated = [];

    public required Decision Decision { get; set; }

    public bool? IsOnIt { get; private set; }

    public IReadOnlyList<LetterSheet> Letters { get; private set; } = [];

    public IEnumerable<SelectListItem> Languages =>
        SiteLanguage.All.Select(language => new SelectListItem(language.Name, language.Code));

    [BindProperty]
    public ClaimForm Person { get; set; } = new();

    [BindProperty]
    public Guid? Member { get; set; }

    public IReadOnlyList<SelectListItem> Members => MemberChoice.Of(this.seated);

    [BindProperty]
    public SeenDocument? Document { get; set; }

    [BindProperty]
    public CodeVoidReason? Reason { get; set; }

    [BindProperty]
    public string Language { get; set; } = "en";

    [BindProperty]
    public LetterSize Size { get; set; }

    private ElectorateMember? Seat => this.seated.SingleOrDefault(m => m.Id.Value == this.Member);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.EnterAsync(slug, cancel) ?? this.Page();

    public async Task<IActionResult> OnPostLookAsync(string slug, CancellationToken cancel)
    {
        if (await this.EnterAsync(slug, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (this.Seat is not null)
        {
            this.IsOnIt = true;
        }
        else if (this.Person.Read(this.ModelState, t, nameof(this.Person), ClaimWords.Theirs) is { } claim)
        {
            Outcome<RegisterAnswer> outcome = await ask.RunAsync(this.Decision.Id, claim, Actor.Visitor, cancel);
            this.IsOnIt = outcome.Succeeded(out RegisterAnswer? answer, out _) && answer.IsOnIt;
            if (this.IsOnIt is false)
            {
                this.ModelState.Refuse(ElectorateRefusals.NobodyLikeThis, t, "Person.Name");
            }
        }

        return this.Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await this.EnterAsync(slug, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        RegisterClaim? claim = this.Seat is { } seat
            ? new RegisterClaim(seat.Name, "", default)
            : this.Person.Read(this.ModelState, t, nameof(this.Person), ClaimWords.Theirs);
        this.Require(nameof(this.Document), this.Document is not null, "Say what they showed");
        this.Require(nameof(this.Reason), this.Reason is not null, "Say why they need a code");
        if (claim is null || this.Document is not { } document || this.Reason is not { } reason)
        {
            return this.Page();
        }

        Outcome<CodeLetter> outcome = await give.RunAsync(
            this.Decision.Id,
            new SeenPerson(claim, document, reason) { Member = this.Seat?.Id },
            who.Actor,
            cancel);
        if (!outcome.Succeeded(out CodeLetter? letter, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t, "Person.Name");
            return this.Page();
        }

        Uri door = address.Of(this.Request, $"/decisions/{slug}/vote/code");
        this.Letters =
        [
            new LetterSheet(letter, this.Decision, door)
            {
                Language = SiteLanguage.Find(this.Language) ?? SiteLanguage.English,
                IsLarge = this.Size == LetterSize.Large,
            },
        ];
        return this.Page();
    }

    private void Require(string field, bool isThere, string message)
    {
        if (!isThere)
        {
            this.ModelState.AddModelError(field, t[message]);
        }
    }

    private async Task<IActionResult?> EnterAsync(string slug, CancellationToken cancel)
    {
        Outcome<Decision> outcome = await files.DecisionAsync(slug, Act.GiveCode, cancel);
        if (!outcome.Succeeded(out Decision? decision, out Refusal? refusal))
        {
            return this.StatusCode(ProposalFiles.StatusOf(refusal));
        }

        this.Decision = decision;
        this.seated = await find.OnRegisterAsync(decision, cancel);
        return null;
    }
}
