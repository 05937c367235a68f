using Microsoft.Net.Http.Headers;
using ToadLane.Web.Access;

namespace ToadLane.Web.Design;

/// <summary>
/// Tells the browser to run nothing but our own files, to tell nobody where people were, and to keep no private
/// page.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    private const string Permissions =
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), usb=(), "
        + "publickey-credentials-create=(self), publickey-credentials-get=(self)";

    public Task InvokeAsync(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        if (context.Request.IsHttps && !environment.IsDevelopment())
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        context.Response.OnStarting(() =>
        {
            KeepPrivate(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    // Whoever has shown or been given a cookie, other than for the language, may be looking at something of their own.
    private static void KeepPrivate(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        // A file that only some may have is as private as a page: no browser and no proxy keeps it.
        bool isForSome = context.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>() is not null;
        if (!isForSome && !IsPage(context.Response.ContentType))
        {
            return;
        }

        bool theirOwn = isForSome
            || !HttpMethods.IsGet(context.Request.Method)
            || context.Request.Cookies.Any(cookie => cookie.Key != LanguageSwitch.CookieName)
            || headers.SetCookie.Count > 0;
        if (theirOwn)
        {
            headers.CacheControl = "no-store";
        }
        else if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-cache";
        }

        headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
    }

    private static bool IsPage(string? contentType) =>
        contentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) ?? false;
}
