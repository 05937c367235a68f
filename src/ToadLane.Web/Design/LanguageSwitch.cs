using Microsoft.AspNetCore.Localization;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Design;

/// <summary>Remembers the language somebody chose, and takes them back to the page they chose it on.</summary>
public static class LanguageSwitch
{
    public const string CookieName = "toadlane-language";

    public static void MapLanguageSwitch(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/language", Choose).AllowAnonymous().WithDisplayName("Language switch")
            .WithMetadata(new PlacedAttribute(Place.Everywhere));

    public static string Href(HttpRequest request, Language language) =>
        "~/language" + QueryString.Create("to", language.Code).Add("back", request.Path + request.QueryString);

    private static IResult Choose(HttpContext context, string? to, string? back)
    {
        Language language = Language.Find(to) ?? Language.English;
        context.Response.Cookies.Append(
            CookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language.Culture)),
            new CookieOptions
            {
                Path = "/",
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        return Results.LocalRedirect("~" + (IsLocal(back) ? back : "/"));
    }

    // "//host" and "/\host" are addresses of other sites to a browser, which also drops tabs and line breaks.
    private static bool IsLocal(string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] && !back.Any(char.IsControl);
}
