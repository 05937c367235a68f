using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ToadLane.Councils;
using ToadLane.People.Residents;
using ToadLane.People.Roles;

namespace ToadLane.Web.Access;

/// <summary>
/// With every request: the cookie's stamp must be the account's present one, and whoever holds an office must have
/// signed in during the last eight hours. Roles are read now, never from the cookie.
/// </summary>
public sealed class SessionCheck(
    KnownActor known,
    CurrentActor current,
    CurrentCouncil council,
    IOptions<IdentityOptions> identity,
    TimeProvider clock)
{
    private static readonly TimeSpan OfficersSession = TimeSpan.FromHours(8);

    public async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        if (council.IsEntered
            && await this.ActorOfAsync(context.Principal!, context.HttpContext.RequestAborted) is { } actor
            && this.IsFreshEnough(actor, context.Properties))
        {
            current.Actor = actor;
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    private async Task<Actor?> ActorOfAsync(ClaimsPrincipal principal, CancellationToken cancel)
    {
        ClaimsIdentityOptions claims = identity.Value.ClaimsIdentity;
        string? stamp = principal.FindFirstValue(claims.SecurityStampClaimType);
        return stamp is not null && Guid.TryParse(principal.FindFirstValue(claims.UserIdClaimType), out Guid id)
            ? await known.WithStampAsync(new ResidentId(id), stamp, cancel)
            : null;
    }

    private bool IsFreshEnough(Actor actor, AuthenticationProperties session)
    {
        if (!RoleGrant.Grantable.Any(actor.Roles.Contains))
        {
            return true;
        }

        return long.TryParse(session.GetString(Session.BeganAt), CultureInfo.InvariantCulture, out long began)
            && clock.GetUtcNow().UtcTicks - began < OfficersSession.Ticks;
    }
}
