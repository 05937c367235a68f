using Microsoft.AspNetCore.Localization;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Design;

/// <summary>
/// Remembers the language somebody chose, or forgets it, and takes them back to the page they chose it on.
/// </summary>
public static class LanguageSwitch
{
    public const string CookieName = "toadlane-language";

    public static void MapLanguageSwitch(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/language", Choose).AllowAnonymous().WithDisplayName("Language switch")
            .WithMetadata(new PlacedAttribute(Place.Everywhere));

    public static string Href(HttpRequest request, Language language) =>
        "~/language" + QueryString.Create("to", language.Code).Add("back", request.Path + request.QueryString);

    /// <summary>The same page as nobody has chosen a language for: where one person comes after another.</summary>
    public static string Forget(HttpRequest request) => "~/language" + QueryString.Create("back", request.Path);

    private static IResult Choose(HttpContext context, string? to, string? back)
    {
        CookieOptions options = new()
        {
            Path = "/",
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        };
        if (Language.Find(to) is { } language)
        {
            string value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language.Culture));
            context.Response.Cookies.Append(CookieName, value, options);
        }
        else
        {
            context.Response.Cookies.Delete(CookieName, options);
        }

        return Results.LocalRedirect("~" + (IsLocal(back) ? back : "/"));
    }

    // "//host" and "/\host" are addresses of other sites to a browser, which also drops tabs and line breaks.
    private static bool IsLocal(string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] && !back.Any(char.IsControl);
}
