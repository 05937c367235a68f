using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.People.Demonstration;
using ToadLane.Testing;

namespace ToadLane.Web.Tests.Access;

/// <summary>
/// Everybody walks through the whole site by its links, from the front page: each page is somewhere on the way.
/// </summary>
public sealed class ReachTests
{
    private const string Council = "oldham";
    private const int MostOfOnePage = 12;

    // Pages that a form, a letter or an e-mail leads to, and not a link.
    private static readonly string[] NotByLink =
    [
        "/decisions/{slug}/propose/", "/decisions/{slug}/vote/", "/decisions/{slug}/proposals/withdraw",
        "/problem/", "/sign-in/", "/sign-out", "/network",
    ];

    // The demonstration has no imported election, no project with a photo, nothing that waits for a second person, and
    // no vote that waits for scrutineers to bring its key or its count, or of so few that its ballots are kept back.
    private static readonly string[] NotInTheDemonstration =
    [
        "/elections/{slug}", "/projects/{id:guid}/photos/", "/desk/agreements/{id:guid}",
        "/desk/votes/{slug}/box.json", "/desk/votes/{slug}/key", "/desk/votes/{slug}/result",
        "/desk/votes/{slug}/ballots.pb",
    ];

    // For whoever writes pages, not for whoever reads them.
    private static readonly string[] ForDevelopers = ["/design"];

    [Fact]
    public async Task Every_page_is_reached_by_links_from_the_front_page()
    {
        await using Site site = await Site.WithDemonstrationAsync(Council);
        string[] pages = [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct()];
        HashSet<string> seen = [];
        foreach (DemonstrationPerson? person in DemonstrationPerson.All.Prepend(null))
        {
            await WalkAsync(site, person, new Walk(pages, seen));
        }

        string[] unreached = [.. Unreached(pages, seen)];
        Assert.True(unreached.Length == 0, string.Join("\n", unreached));
    }

    [Fact]
    public void A_page_that_no_link_leads_to_is_found() =>
        Assert.Equal(["/lost/{slug}"], Unreached(["/", "/lost/{slug}", "/photos/{id:guid}"], ["/", "/photos/1-2"]));

    private static IEnumerable<string> Unreached(IEnumerable<string> pages, HashSet<string> seen) => pages
        .Where(page => !NotByLink.Concat(NotInTheDemonstration).Concat(ForDevelopers).Any(page.StartsWith))
        .Where(page => !seen.Any(address => PagePattern.IsOf(address, page)));

    private static async Task WalkAsync(Site site, DemonstrationPerson? person, Walk walk)
    {
        using HttpClient browser = site.NewBrowser();
        if (person is not null)
        {
            using HttpResponseMessage signedIn =
                await browser.FillInAsync($"/{Council}/sign-in", ("person", person.Email));
        }

        HashSet<string> known = [$"/{Council}/"];
        Dictionary<string, int> visits = [];
        Queue<string> ahead = new(known);
        while (ahead.TryDequeue(out string? address))
        {
            walk.Seen.Add(Inside(address));
            foreach (string link in await LinksAsync(browser, address))
            {
                string kind = PagePattern.Of(Inside(link), walk.Pages) ?? link;
                if (known.Add(link) && visits.GetValueOrDefault(kind) < MostOfOnePage)
                {
                    visits[kind] = visits.GetValueOrDefault(kind) + 1;
                    ahead.Enqueue(link);
                }
            }
        }
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(HttpClient browser, string address)
    {
        using HttpResponseMessage response =
            await browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode < 400, $"{address} answers {(int)response.StatusCode}");
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return [];
        }

        IHtmlDocument page = await response.DocumentAsync();
        return [.. page.QuerySelectorAll("a[href], img[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Where(link => link.StartsWith($"/{Council}", StringComparison.Ordinal) && !link.Contains("/language?"))
            .Select(link => link.Split('#')[0])];
    }

    private static string Inside(string address) => PagePattern.Inside(address, Council);

    // What pages there are, and the addresses that somebody has come to.
    private sealed record Walk(IReadOnlyList<string> Pages, HashSet<string> Seen);
}
