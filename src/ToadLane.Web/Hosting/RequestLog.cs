using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using ToadLane.Councils;

namespace ToadLane.Web.Hosting;

/// <summary>
/// One line for each request, and the same in its trace: method, route as written in the code, status, time, council.
/// Never the path itself, the query, an address, a name or a user agent: a log must not tell who read or voted on what.
/// </summary>
public sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context, CurrentCouncil current)
    {
        long started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            long milliseconds = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            string route = RouteOf(context);
            string council = current.IsEntered ? current.Registration.Slug : "-";
            this.Answered(context.Request.Method, route, context.Response.StatusCode, milliseconds, council);
            Trace(context, route);
        }
    }

    // ASP.NET Core gives a trace its beginning and its end, and nothing in between.
    private static void Trace(HttpContext context, string route)
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } activity)
        {
            activity.DisplayName = $"{context.Request.Method} {route}";
            activity.SetTag("http.request.method", context.Request.Method);
            activity.SetTag("http.route", route);
            activity.SetTag("http.response.status_code", context.Response.StatusCode);
        }
    }

    private static string RouteOf(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route } ? "/" + route.TrimStart('/') : "-";

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds} ms {Council}")]
    private partial void Answered(string method, string route, int status, long milliseconds, string council);
}
