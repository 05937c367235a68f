using Microsoft.AspNetCore.Http.Features;

namespace ToadLane.Web.Hosting;

/// <summary>
/// Tells whoever sent more than a page takes that it was too much. The framework stops reading at the limit, cannot
/// find the form's token in what it has, and would answer that the page was open too long.
/// </summary>
public sealed class TooMuch(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        long? most = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false }
            && context.Request.ContentLength > most)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
    }
}
