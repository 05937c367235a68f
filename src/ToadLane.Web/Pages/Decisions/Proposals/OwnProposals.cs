using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Proposals;

/// <summary>
/// Which proposal this browser holds the key of: one for each decision, in a sealed cookie that ends with the browser,
/// so that nobody needs an account and nothing is left behind on a library's computer.
/// </summary>
public sealed class OwnProposals(
    ToadLaneDb db,
    ProposerKey keys,
    IDataProtectionProvider protection,
    IHttpContextAccessor requests,
    ICurrentActor who)
{
    private const string Prefix = "proposal-";
    private const int IdLength = 32;

    private HttpContext Http => requests.HttpContext!;

    private IDataProtector Protector => protection.CreateProtector("own proposal");

    /// <summary>The proposal held for a decision, sent or not; null when there is none.</summary>
    public async Task<OwnProposal?> FindAsync(string slug, CancellationToken cancel)
    {
        if (this.Read(slug) is not { } held
            || await db.Proposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == held.Id, cancel) is not { } proposal
            || !keys.Knows(proposal, held.Key, who.Actor))
        {
            return null;
        }

        Decision decision = await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == proposal.DecisionId, cancel);
        return decision.Slug == slug ? new OwnProposal(decision, proposal, held.Key) : null;
    }

    /// <summary>The draft held for a decision; null when there is none or it has been sent.</summary>
    public async Task<OwnProposal?> DraftAsync(string slug, CancellationToken cancel) =>
        await this.FindAsync(slug, cancel) is { Proposal.Stage: ProposalStage.Draft } draft ? draft : null;

    public void Hold(string slug, ProposalId id, string? key) => this.Http.Response.Cookies.Append(
        Prefix + slug, this.Protector.Protect($"{id.Value:N}{key}"), this.Options());

    public void LetGo(string slug) => this.Http.Response.Cookies.Delete(Prefix + slug, this.Options());

    private Held? Read(string slug)
    {
        try
        {
            return this.Http.Request.Cookies[Prefix + slug] is { Length: > 0 } cookie
                && this.Protector.Unprotect(cookie) is { Length: >= IdLength } held
                ? new Held(new ProposalId(Guid.ParseExact(held[..IdLength], "N")), held[IdLength..])
                : null;
        }
        catch (CryptographicException)
        {
            // Sealed by another council or by keys long gone: as good as no cookie.
            return null;
        }
    }

    private CookieOptions Options() => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = this.Http.Request.IsHttps,
        Path = this.Http.Request.PathBase.HasValue ? this.Http.Request.PathBase.Value : "/",
    };

    /// <summary>What the cookie says. Those who are signed in have no key.</summary>
    private sealed record Held(ProposalId Id, string KeyOrNothing)
    {
        public string? Key => this.KeyOrNothing.Length == 0 ? null : this.KeyOrNothing;
    }
}
