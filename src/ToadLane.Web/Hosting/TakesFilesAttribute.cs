using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ToadLane.Web.Hosting;

/// <summary>
/// Marks a page to which files are sent. It takes far more than any such page accepts, so that whoever sends too much
/// is told so by the page instead of losing the connection; every other page takes little.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public const int LargestRequest = 32 * 1024 * 1024;

    /// <summary>Before anything reads the form, such as the look for forged ones.</summary>
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        HttpContext http = context.HttpContext;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestRequest;
        }

        FormOptions options = new() { MultipartBodyLengthLimit = LargestRequest };
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, options));
    }
}
