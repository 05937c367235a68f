using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ToadLane.People.Residents;

namespace ToadLane.Web.Access;

/// <summary>Identity without passwords, over our own accounts, and the cookies it keeps.</summary>
public static class Sessions
{
    private static readonly TimeSpan ResidentsSession = TimeSpan.FromDays(30);

    public static void AddSessions(this IServiceCollection services)
    {
        services.AddIdentityCore<Resident>().AddUserStore<ResidentStore>().AddSignInManager();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.UserVerificationRequirement = "preferred";
            passkeys.ResidentKeyRequirement = "required";
        });
        AuthenticationBuilder authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            Guard(options, "toadlane-session");
            options.ExpireTimeSpan = ResidentsSession;
            options.LoginPath = "/sign-in";
            options.ReturnUrlParameter = "return";
            options.Events.OnValidatePrincipal = context =>
                context.HttpContext.RequestServices.GetRequiredService<SessionCheck>().CheckAsync(context);
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });

        // Identity keeps the challenge of a passkey here between its two requests.
        authentication.AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
        {
            Guard(options, "toadlane-passkey");
            options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        });

        // SignOutAsync clears these too, so they must be known; nothing ever writes them.
        authentication.AddCookie(IdentityConstants.ExternalScheme, options => Guard(options, "toadlane-external"));
        authentication.AddCookie(
            IdentityConstants.TwoFactorRememberMeScheme, options => Guard(options, "toadlane-remembered"));
        services.Configure<AntiforgeryOptions>(options => Guard(options.Cookie, "toadlane-form"));
        services.Configure<CookieTempDataProviderOptions>(options => Guard(options.Cookie, "toadlane-notice"));
        services.AddScoped<Session>();
        services.AddScoped<SessionCheck>();
    }

    private static void Guard(CookieAuthenticationOptions options, string name)
    {
        Guard(options.Cookie, name);
        options.CookieManager = new CouncilCookies();
    }

    private static void Guard(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }
}
