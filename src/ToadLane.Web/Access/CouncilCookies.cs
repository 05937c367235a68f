using Microsoft.AspNetCore.Authentication.Cookies;
using ToadLane.Councils;

namespace ToadLane.Web.Access;

/// <summary>
/// Names cookies so that browsers themselves guard them: over https <c>__Host-</c> where a council has a host of its
/// own, else <c>__Secure-</c>, since <c>__Host-</c> would share one cookie between the councils of a host.
/// </summary>
public sealed class CouncilCookies : ICookieManager
{
    private readonly ChunkingCookieManager inner = new();

    public string? GetRequestCookie(HttpContext context, string key) =>
        this.inner.GetRequestCookie(context, NameOf(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        this.inner.AppendResponseCookie(context, NameOf(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        this.inner.DeleteCookie(context, NameOf(context, key), options);

    private static string NameOf(HttpContext context, string key)
    {
        if (!context.Request.IsHttps)
        {
            return key;
        }

        CurrentCouncil council = context.RequestServices.GetRequiredService<CurrentCouncil>();
        bool ownHost =
            council is { IsEntered: true, Registration.HostName: not null } && !context.Request.PathBase.HasValue;
        return (ownHost ? "__Host-" : "__Secure-") + key;
    }
}
