using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using ToadLane.Decisions;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// Reads and writes the voter's sealed cookie. It is bound to one decision of one council, lives for an hour, is sent
/// to the voting pages only, and has nothing to do with being signed in.
/// </summary>
public sealed class VotingSession(IDataProtectionProvider protection)
{
    private const string Name = "toadlane-vote";

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector protector =
        protection.CreateProtector("voting session").ToTimeLimitedDataProtector();

    /// <summary>The voter's state for this decision, or a fresh one.</summary>
    public VotingState Read(HttpContext context, DecisionId decision)
    {
        if (context.Request.Cookies.TryGetValue(Name, out string? sealedState) && this.Open(sealedState) is { } state
            && state.DecisionId == decision)
        {
            return state;
        }

        return new VotingState(decision, RandomNumberGenerator.GetInt32(int.MaxValue));
    }

    public void Write(HttpContext context, Decision decision, VotingState state) => context.Response.Cookies.Append(
        Name,
        Convert.ToBase64String(this.protector.Protect(state.Write(), Life)),
        Options(context, decision));

    public void Clear(HttpContext context, Decision decision) =>
        context.Response.Cookies.Delete(Name, Options(context, decision));

    private VotingState? Open(string sealedState)
    {
        try
        {
            return VotingState.Read(this.protector.Unprotect(Convert.FromBase64String(sealedState)));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException or EndOfStreamException)
        {
            // Too old, of another council, or not ours: the voter begins anew.
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context, Decision decision) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        Path = $"{context.Request.PathBase}/decisions/{decision.Slug}/vote",
    };
}
