using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;

namespace ToadLane.Web.Tests.Hosting;

/// <summary>No council may have a name that the site's own addresses begin with.</summary>
public sealed partial class ReservedSlugTests
{
    [Fact]
    public async Task The_reserved_names_are_exactly_the_first_parts_of_the_addresses()
    {
        await using Site site = await Site.OpenAsync();

        IEnumerable<RoutePattern> routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern);

        Assert.Equal(ReservedSlugs.All.Order(StringComparer.Ordinal), FirstParts(routes));
    }

    [Fact]
    public void An_address_that_is_added_is_found()
    {
        RoutePattern added = RoutePatternFactory.Parse("/shops/{slug}");

        Assert.Equal(["shops"], FirstParts([added]));
        Assert.DoesNotContain("shops", ReservedSlugs.All);
    }

    // What cannot be a council's short name, such as favicon.ico or {slug}, needs no reserving.
    private static IEnumerable<string> FirstParts(IEnumerable<RoutePattern> routes) => routes
        .Select(route => route.PathSegments is [{ } first, ..] ? first.Parts : null)
        .Where(parts => parts is [RoutePatternLiteralPart])
        .Select(parts => ((RoutePatternLiteralPart)parts![0]).Content)
        .Where(first => SlugPattern().IsMatch(first))
        .Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("^[a-z][a-z-]{1,39}$")]
    private static partial Regex SlugPattern();
}
