using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Electorate;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// What a voter's browser keeps for them while they vote: sealed, short-lived, and good for one decision of one
/// council. The server keeps nothing.
/// </summary>
public sealed class VoteCookies(IDataProtectionProvider protection, IHttpContextAccessor requests)
{
    /// <summary>For how long a form of a kiosk is good; each button gives the whole time again.</summary>
    public const int KioskMinutes = 20;

    private const string Paper = "tl-paper";
    private const string Pass = "tl-pass";
    private const string Receipt = "tl-receipt";

    private static readonly TimeSpan PaperLasts = TimeSpan.FromHours(3);
    private static readonly TimeSpan PassLasts = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan KioskLasts = TimeSpan.FromMinutes(KioskMinutes);
    private static readonly TimeSpan ReceiptLasts = TimeSpan.FromMinutes(30);

    private HttpContext Context => requests.HttpContext!;

    public PaperDraft? ReadDraft(BoothAddress booth) => this.Read<PaperDraft>(Paper, booth);

    public void Keep(BoothAddress booth, PaperDraft draft) => this.Write(Paper, booth, draft, PaperLasts);

    public VoterPass? ReadPass(BoothAddress booth) =>
        this.Read<VoterPass>(Pass, booth) is { } pass && pass.DecisionId == booth.Id ? pass : null;

    public void Keep(BoothAddress booth, VoterPass pass) => this.Write(Pass, booth, pass, PassLasts);

    public ShownReceipt? ReadReceipt(BoothAddress booth) => this.Read<ShownReceipt>(Receipt, booth);

    public void Keep(BoothAddress booth, ShownReceipt receipt) => this.Write(Receipt, booth, receipt, ReceiptLasts);

    /// <summary>
    /// After voting: what was chosen is no longer on this computer. The pass stays for a change of mind.
    /// </summary>
    public void ForgetDraft(BoothAddress booth) => this.Delete(Paper, booth);

    public void ForgetAll(BoothAddress booth)
    {
        foreach (string name in new[] { Paper, Pass, Receipt })
        {
            this.Delete(name, booth);
        }
    }

    /// <summary>
    /// The check page's hidden field: good until an hour after the close, for an answer that got lost.
    /// </summary>
    public string Seal(Booth booth, VoteTicket ticket)
    {
        DateTimeOffset until = new(booth.Decision.Timetable.ClosesAt.AddHours(1), TimeSpan.Zero);
        return this.Protector("ticket", booth.Id).Protect(JsonSerializer.Serialize(ticket), until);
    }

    /// <summary>The hidden field of a kiosk: good for as long as somebody may stand there.</summary>
    public string SealForKiosk(BoothAddress booth, VoteTicket ticket) =>
        this.Protector("ticket", booth.Id).Protect(JsonSerializer.Serialize(ticket), KioskLasts);

    public VoteTicket? Open(BoothAddress booth, string? ticket) => this.Unprotect<VoteTicket>("ticket", booth, ticket);

    private T? Read<T>(string name, BoothAddress booth)
        where T : class => this.Unprotect<T>(name, booth, this.Context.Request.Cookies[name]);

    private T? Unprotect<T>(string name, BoothAddress booth, string? sealedText)
        where T : class
    {
        try
        {
            return string.IsNullOrEmpty(sealedText)
                ? null
                : JsonSerializer.Deserialize<T>(this.Protector(name, booth.Id).Unprotect(sealedText));
        }
        catch (CryptographicException)
        {
            // Expired, of another decision, or touched: as good as none.
            return null;
        }
    }

    private void Write<T>(string name, BoothAddress booth, T value, TimeSpan lasts) =>
        this.Context.Response.Cookies.Append(
            name,
            this.Protector(name, booth.Id).Protect(JsonSerializer.Serialize(value), lasts),
            this.Options(booth));

    private void Delete(string name, BoothAddress booth) =>
        this.Context.Response.Cookies.Delete(name, this.Options(booth));

    private CookieOptions Options(BoothAddress booth) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = $"{this.Context.Request.PathBase}/decisions/{booth.Slug}/vote",
        SameSite = SameSiteMode.Lax,
        Secure = this.Context.Request.IsHttps,
    };

    private ITimeLimitedDataProtector Protector(string name, DecisionId id) => protection
        .CreateProtector(string.Create(CultureInfo.InvariantCulture, $"vote {name} {id.Value:N}"))
        .ToTimeLimitedDataProtector();
}
