using ToadLane.Councils;

namespace ToadLane.Web.Hosting;

/// <summary>
/// Enters the council that the host name or the first path segment names. The segment moves into the path base, so that
/// pages are written without it and every link and cookie gets it.
/// </summary>
public sealed class CouncilRouting(RequestDelegate next, CouncilRegistry registry)
{
    /// <summary>
    /// The network's front page. "/" is a council's front page too, and two pages cannot share a route.
    /// </summary>
    public const string HubFrontPage = "/network";

    public async Task InvokeAsync(HttpContext context, CurrentCouncil current)
    {
        HttpRequest request = context.Request;
        CancellationToken cancel = context.RequestAborted;
        if (await registry.ByHostAsync(request.Host.Host, cancel) is { } byHost)
        {
            current.Registration = byHost;
        }
        else if (FirstSegment(request.Path) is { } segment && await registry.BySlugAsync(segment, cancel) is { } bySlug)
        {
            if (segment != bySlug.Slug)
            {
                RedirectTo(bySlug.Slug, context, request.Path.Value![(segment.Length + 1)..]);
                return;
            }

            current.Registration = bySlug;
            request.PathBase = request.PathBase.Add("/" + segment);
            request.Path = request.Path.Value![(segment.Length + 1)..];
        }
        else if (request.Path == "/")
        {
            request.Path = HubFrontPage;
        }

        await next(context);
    }

    private static string? FirstSegment(PathString path) =>
        path.Value is ['/', _, ..] value && value.IndexOf('/', 1) is var end
            ? value[1..(end < 0 ? value.Length : end)] : null;

    // One spelling only: a cookie of /rochdale is not sent to /Rochdale.
    private static void RedirectTo(string slug, HttpContext context, string rest)
    {
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location =
            context.Request.PathBase.Add("/" + slug).Add(new PathString(rest)).ToUriComponent()
            + context.Request.QueryString.ToUriComponent();
    }
}
