using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Hosting;
using SiteLanguage = ToadLane.Web.Design.Language;

namespace ToadLane.Web.Pages.Desk.Electorate;

/// <summary>For officers: who may vote in a decision, and the letters with their codes.</summary>
[Needs(Act.UploadRegister)]
[TakesFiles]
public sealed class IndexModel(
    ToadLaneDb db,
    UploadRegister upload,
    IssueCodes issue,
    EmptyRegister empty,
    FindMembers find,
    ICurrentActor who,
    PublicAddress address,
    IStringLocalizer<Words> t) : PageModel
{
    private const int MostBatches = 100;

    private static readonly CsvConfiguration ForMailing = new(CultureInfo.InvariantCulture)
    {
        // A name that begins like a formula must not become one in a spreadsheet.
        InjectionOptions = InjectionOptions.Escape,
    };

    public required Decision Decision { get; set; }

    public int Electors { get; private set; }

    public int WithCode { get; private set; }

    /// <summary>Members who may vote; null where no body is kept here whose members do.</summary>
    public int? Seated { get; private set; }

    /// <summary>True where the register was made from the seats of a body.</summary>
    public bool IsOfMembers { get; private set; }

    public RegisterReport? Report { get; private set; }

    public IssuedCodes? Issued { get; private set; }

    /// <summary>The letters of what was issued just now, each in its language and size.</summary>
    public IReadOnlyList<LetterSheet> Letters => [.. (this.Issued?.Letters ?? []).Select(letter =>
        new LetterSheet(letter, this.Decision, this.VoteAddress)
        {
            Language = SiteLanguage.Find(letter.Language)
                ?? SiteLanguage.Find(this.Language) ?? SiteLanguage.English,
            IsLarge = letter.IsLarge || this.Size == LetterSize.Large,
            ReturnAddress = (this.ReturnAddress ?? "").Trim(),
        })];

    /// <summary>Null where it is everyone of age in the neighbourhood.</summary>
    public ElectorateRule? Rule { get; private set; }

    public int Tests { get; private set; }

    public int Late { get; private set; }

    public IReadOnlyList<CodeBatch> Batches { get; private set; } = [];

    public IEnumerable<SelectListItem> Languages =>
        SiteLanguage.All.Select(language => new SelectListItem(language.Name, language.Code));

    /// <summary>Where the square on each letter leads; the code comes behind a #.</summary>
    public Uri VoteAddress => address.Of(this.Request, $"/decisions/{this.Decision.Slug}/vote/code");

    [BindProperty]
    public IFormFile? Register { get; set; }

    /// <summary>The register again, from which the letters take names and addresses.</summary>
    [BindProperty]
    public IFormFile? Addresses { get; set; }

    [BindProperty]
    public bool KeepGoodRows { get; set; }

    [BindProperty]
    public CodeReceivers Whom { get; set; }

    /// <summary>Why codes that work are replaced.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Of letters for which the register names none.</summary>
    [BindProperty]
    public string Language { get; set; } = "en";

    /// <summary>On each letter, for the post.</summary>
    [BindProperty]
    public string? ReturnAddress { get; set; }

    [BindProperty]
    public LetterSize Size { get; set; }

    /// <summary>Why a wrong register is taken away.</summary>
    [BindProperty]
    public string? WhyEmpty { get; set; }

    /// <summary>How many people a register brought.</summary>
    public string AddedWords(RegisterReport report)
    {
        string added = report.Added == 1 ? t["1 person added."] : t["{0} people added.", report.Added];
        return report.AlreadyThere switch
        {
            0 => added,
            1 => $"{added} {t["1 was on the register already."]}",
            int more => $"{added} {t["{0} were on the register already.", more]}",
        };
    }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await this.EnterAsync(slug, cancel) ? this.Page() : this.NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, cancel))
        {
            return this.NotFound();
        }

        if (!this.HasFile(nameof(this.Register), this.Register))
        {
            return this.Page();
        }

        await using Stream file = this.Register!.OpenReadStream();
        return await this.UploadAsync(
            new(file, this.KeepGoodRows ? FaultPolicy.KeepGoodRows : FaultPolicy.RefuseAll), cancel);
    }

    public async Task<IActionResult> OnPostMembersAsync(string slug, CancellationToken cancel) =>
        await this.EnterAsync(slug, cancel)
            ? await this.UploadAsync(new(File: null, FaultPolicy.RefuseAll), cancel)
            : this.NotFound();

    public async Task<IActionResult> OnPostEmptyAsync(string slug, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, cancel))
        {
            return this.NotFound();
        }

        Outcome<EmptiedRegister> outcome = await empty.RunAsync(this.Decision.Id, this.WhyEmpty, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage(new { slug });
        }

        this.ModelState.Refuse(refusal, t, nameof(this.WhyEmpty));
        return this.Page();
    }

    public Task<IActionResult> OnPostLettersAsync(string slug, CancellationToken cancel) =>
        this.IssueAsync(slug, CodeDelivery.Letters, cancel);

    public Task<IActionResult> OnPostMailingAsync(string slug, CancellationToken cancel) =>
        this.IssueAsync(slug, CodeDelivery.MailingHouse, cancel);

    private async Task<IActionResult> UploadAsync(RegisterUpload register, CancellationToken cancel)
    {
        Outcome<RegisterReport> outcome = await upload.RunAsync(this.Decision.Id, register, who.Actor, cancel);
        if (outcome.Succeeded(out RegisterReport? report, out Refusal? refusal))
        {
            this.Report = report;
            await this.CountAsync(cancel);
        }
        else
        {
            this.ModelState.Refuse(refusal, t, nameof(this.Register));
        }

        return this.Page();
    }

    private async Task<IActionResult> IssueAsync(string slug, CodeDelivery delivery, CancellationToken cancel)
    {
        if (!await this.EnterAsync(slug, cancel))
        {
            return this.NotFound();
        }

        if (!this.IsOfMembers && !this.HasFile(nameof(this.Addresses), this.Addresses))
        {
            return this.Page();
        }

        await using Stream? file = this.IsOfMembers ? null : this.Addresses!.OpenReadStream();
        CodeOrder order = new(file) { Delivery = delivery, Whom = this.Whom, Reason = this.Reason };
        Outcome<IssuedCodes> outcome = await issue.RunAsync(this.Decision.Id, order, who.Actor, cancel);
        if (!outcome.Succeeded(out IssuedCodes? issued, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t, nameof(this.Addresses));
            return this.Page();
        }

        this.Issued = issued;
        await this.CountAsync(cancel);
        return delivery == CodeDelivery.Letters ? this.Page() : this.Mailing();
    }

    private FileContentResult Mailing()
    {
        using MemoryStream bytes = new();
        using (StreamWriter text = new(bytes))
        using (CsvWriter csv = new(text, ForMailing))
        {
            csv.WriteField("name");
            csv.WriteField("address");
            csv.WriteField("code");
            csv.WriteField("vote_at");
            csv.WriteField("language");
            csv.WriteField("print");
            csv.NextRecord();
            foreach (LetterSheet sheet in this.Letters)
            {
                CodeLetter letter = sheet.Letter;
                csv.WriteField(letter.Name);
                csv.WriteField(string.Join(", ", letter.Address));
                csv.WriteField(letter.Code.ToString());
                csv.WriteField(this.VoteAddress.ToString());
                csv.WriteField(sheet.Language.Code);
                csv.WriteField(sheet.IsLarge ? "large" : "standard");
                csv.NextRecord();
            }
        }

        return this.File(bytes.ToArray(), "text/csv", $"{this.Decision.Slug}-letters.csv");
    }

    private bool HasFile(string field, IFormFile? file)
    {
        if (file is null or { Length: 0 })
        {
            this.ModelState.AddModelError(field, t["Choose the register file"]);
        }

        return this.ModelState.IsValid;
    }

    private async Task<bool> EnterAsync(string slug, CancellationToken cancel)
    {
        Decision? decision = await db.FindVoteAsync(slug, cancel);
        if (decision is null)
        {
            return false;
        }

        this.Decision = decision;
        this.Rule = await db.ElectorateRuleAsync(decision.Id, cancel);
        await this.CountAsync(cancel);
        return true;
    }

    private async Task CountAsync(CancellationToken cancel)
    {
        IQueryable<ToadLane.Decisions.Ballots.Elector> all =
            db.Electors.Where(e => e.DecisionId == this.Decision.Id);
        IQueryable<ToadLane.Decisions.Ballots.Elector> own = all.Where(e => e.Kind != ElectorKind.Test);
        this.Seated = (await db.MembersOfElectorateAsync(this.Decision, cancel))?.Count;
        this.IsOfMembers = (await find.OnRegisterAsync(this.Decision, cancel)).Count > 0;
        this.Tests = await all.CountAsync(e => e.Kind == ElectorKind.Test, cancel);
        this.Late = await all.CountAsync(e => e.Kind == ElectorKind.Late, cancel);
        this.Batches = await db.CodeBatches.AsNoTracking().Where(b => b.DecisionId == this.Decision.Id)
            .OrderByDescending(b => b.Number).Take(MostBatches).ToListAsync(cancel);
        this.Electors = await own.CountAsync(cancel);
        this.WithCode = await own.CountAsync(
            e => db.ElectorCodes.Any(c => c.DecisionId == e.DecisionId && c.ElectorNumber == e.Number
                && c.Voided == null),
            cancel);
    }
}
