using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ToadLane.People.Demonstration;
using ToadLane.Testing;

namespace ToadLane.EndToEnd.Tests;

/// <summary>
/// Everybody walks through the demonstration by its links on a small phone; one page of each kind is asked for faults
/// of accessibility and for anything that sticks out sideways. Pictures are kept where TOADLANE_SCREENSHOTS says.
/// </summary>
public sealed partial class EveryPageTests(Chromium chromium)
{
    private const string Council = "oldham";
    private const int MostOfOneKind = 3;

    [Fact]
    public async Task Every_page_that_links_lead_to_is_accessible_and_fits_a_small_phone()
    {
        await using LiveSite site = await LiveSite.WithDemonstrationAsync(Council);
        Walk walk = new([.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct()]);

        foreach (DemonstrationPerson? person in DemonstrationPerson.All.Prepend(null))
        {
            await using Visitor visitor = await chromium.VisitAsync(site, new Window(Width: 320));
            if (person is not null)
            {
                await visitor.OpenAsync($"/{Council}/sign-in");
                await visitor.PressAsync($"Sign in as {person.Name}");
            }

            await WalkAsync(visitor.Page, walk);
        }

        Assert.True(walk.Kinds.Count > 60, $"Only {walk.Kinds.Count} kinds of page were found.");
        Assert.True(walk.Faults.Count == 0, string.Join("\n", walk.Faults));
    }

    private static async Task WalkAsync(IPage page, Walk walk)
    {
        HashSet<string> known = [$"/{Council}/"];
        Queue<string> ahead = new(known);
        Dictionary<string, int> visits = [];
        while (ahead.TryDequeue(out string? address))
        {
            string? kind = walk.KindOf(address);
            string[] links = kind is not null && walk.Kinds.Add(kind)
                ? await LookAsync(page, address, kind, walk)
                : await LinksAsync(page, address);
            foreach (string link in links.Where(known.Add))
            {
                string of = walk.KindOf(link) ?? link;
                if ((visits[of] = visits.GetValueOrDefault(of) + 1) <= MostOfOneKind)
                {
                    ahead.Enqueue(link);
                }
            }
        }
    }

    // In the browser, as it is seen.
    private static async Task<string[]> LookAsync(IPage page, string address, string kind, Walk walk)
    {
        if (!IsPage((await page.APIRequest.GetAsync(address)).Headers))
        {
            return [];
        }

        await page.GotoAsync(address);
        walk.Faults.AddRange((await Axe.FaultsAsync(page)).Select(fault => $"{address}: {fault}"));
        int sideways = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (sideways > 0)
        {
            walk.Faults.Add($"{address} is {sideways} pixels wider than a small phone");
        }

        if (Environment.GetEnvironmentVariable("TOADLANE_SCREENSHOTS") is { Length: > 0 } folder)
        {
            string name = NotALetter().Replace(kind, "-").Trim('-');
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"page-{name}.png"), FullPage = true });
        }

        return Links(await page.ContentAsync());
    }

    // As fast as possible: pages of this kind have been seen.
    private static async Task<string[]> LinksAsync(IPage page, string address)
    {
        IAPIResponse response = await page.APIRequest.GetAsync(address);
        return IsPage(response.Headers) ? Links(await response.TextAsync()) : [];
    }

    private static bool IsPage(Dictionary<string, string> headers) =>
        headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) == true;

    private static string[] Links(string html) => [.. Link().Matches(html).Select(link => link.Groups[1].Value)
        .Where(link => !link.Contains("/language?", StringComparison.Ordinal)).Distinct()];

    [GeneratedRegex($"<a [^>]*href=\"(/{Council}[^\"#]*)")]
    private static partial Regex Link();

    [GeneratedRegex("[^a-z]+")]
    private static partial Regex NotALetter();

    /// <summary>What pages there are, which kinds have been looked at, and what was wrong.</summary>
    private sealed class Walk(IReadOnlyList<string> pages)
    {
        public HashSet<string> Kinds { get; } = [];

        public List<string> Faults { get; } = [];

        public string? KindOf(string address) => PagePattern.Of(PagePattern.Inside(address, Council), pages);
    }
}
