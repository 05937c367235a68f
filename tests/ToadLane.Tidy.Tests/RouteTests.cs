using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace ToadLane.Tidy.Tests;

/// <summary>
/// Every address of the web site is listed in docs/generated/routes.md, so that a change shows in review: an address
/// that goes away needs a redirect, because somebody has written it on a poster.
/// </summary>
public sealed class RouteTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("toadlane-routes-");
    private readonly WebApplicationFactory<Program> site;

    public RouteTests() => site = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        builder.UseSetting("TOADLANE_DATA", folder.FullName));

    [Fact]
    public void The_list_of_routes_is_complete()
    {
        IEnumerable<string> routes = site.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .OrderBy(endpoint => endpoint.RoutePattern.RawText, StringComparer.Ordinal)
            .Select(Line)
            .Distinct();

        Document.AssertHolds(
            "docs/generated/routes.md",
            "routes",
            "| Address | Methods | Served by |\n|---|---|---|\n" + string.Concat(routes));
    }

    public void Dispose()
    {
        site.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Line(RouteEndpoint endpoint)
    {
        IEnumerable<string> methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
        string address = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        return $"| `{address}` | {string.Join(", ", methods.Order())} | {endpoint.DisplayName} |\n";
    }
}
