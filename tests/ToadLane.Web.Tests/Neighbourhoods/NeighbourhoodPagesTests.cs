using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Tests.Neighbourhoods;

public sealed class NeighbourhoodPagesTests
{
    [Fact]
    public async Task The_map_and_the_list_lead_to_the_same_neighbourhoods_by_the_same_numbers()
    {
        await using Site site = await OpenAsync();

        IElement page = await GetAsync(site, "/rochdale/neighbourhoods");

        IEnumerable<string> map = page.QuerySelectorAll("svg.tl-map a")
            .Select(a => $"{a.GetAttribute("aria-label")} {a.GetAttribute("href")}");
        IEnumerable<string> list = page.QuerySelectorAll(".tl-map-list > li").Select(li =>
            $"{li.QuerySelector(".tl-map-list__number")!.TextContent}. {li.QuerySelector("a")!.TextContent} "
            + li.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(["1. Pennines /rochdale/neighbourhoods/pennines", "2. Town /rochdale/neighbourhoods/town"], list);
        Assert.Equal(list, map);
    }

    [Fact]
    public async Task Wards_in_no_neighbourhood_are_named_and_drawn_without_a_link()
    {
        await using Site site = await OpenAsync();

        IElement page = await GetAsync(site, "/rochdale/neighbourhoods");

        Assert.Contains("In no neighbourhood yet: Castleton.", page.TextContent, StringComparison.Ordinal);
        Assert.Equal("Castleton", Assert.Single(page.QuerySelectorAll("svg.tl-map > path")).GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_council_without_boundaries_has_its_pages_all_the_same()
    {
        await using Site site = await OpenAsync();
        await DrawAsync(site, "oldham", new NeighbourhoodDrawing("Saddleworth", []));

        IElement list = await GetAsync(site, "/oldham/neighbourhoods");
        IElement one = await GetAsync(site, "/oldham/neighbourhoods/saddleworth");

        Assert.Empty(list.QuerySelectorAll("svg.tl-map"));
        Assert.Equal("Saddleworth", list.QuerySelector(".tl-map-list a")!.TextContent);
        Assert.Contains("Its areas have not been drawn yet.", one.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("milnrow", "Pennines (with Milnrow & Newhey ward)")]
    [InlineData("pennines", "Pennines")]
    [InlineData("castleton", "Castleton is a ward that is in no neighbourhood yet.")]
    [InlineData("atlantis", "Check the spelling, type less of the name, or look at the list below.")]
    [InlineData("OL16 1AB", "Type the name of your ward instead, or look for your home on the map.")]
    public async Task The_search_answers_every_question(string words, string answer)
    {
        await using Site site = await OpenAsync();

        IElement page = await GetAsync(site, "/rochdale/neighbourhoods?Find=" + Uri.EscapeDataString(words));

        IElement found = page.QuerySelector("section[aria-label='What was found']")!;
        string[] said = found.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(answer, string.Join(' ', said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_neighbourhood_shows_its_wards_and_the_way_back_through_those_around_it()
    {
        await using Site site = await OpenAsync();
        NeighbourhoodId around = await IdAsync(site, "town");
        await DrawAsync(site, "rochdale", new NeighbourhoodDrawing("Market", []) { Parent = around });

        IElement page = await GetAsync(site, "/rochdale/neighbourhoods/market");
        IElement town = await GetAsync(site, "/rochdale/neighbourhoods/town");

        Assert.Equal(
            ["/rochdale/neighbourhoods", "/rochdale/neighbourhoods/town"],
            page.QuerySelectorAll(".govuk-breadcrumbs a").Select(a => a.GetAttribute("href")));
        Assert.Contains("Bamford", town.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Market", town.QuerySelector(".tl-map-list a")!.TextContent);
    }

    [Fact]
    public async Task A_neighbourhood_that_is_not_there_is_not_found()
    {
        await using Site site = await OpenAsync();
        using HttpClient browser = site.NewBrowser();

        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/rochdale/neighbourhoods/nowhere"));
    }

    [Fact]
    public async Task An_officer_draws_a_neighbourhood_and_draws_it_anew()
    {
        await using Site site = await OpenAsync(Role.Officer);
        using HttpClient browser = site.NewBrowser();
        IElement form = await GetAsync(site, "/rochdale/desk/neighbourhoods/new", browser);
        string castleton = Value(form, "Castleton");

        using HttpResponseMessage drawn = await PostAsync(
            browser,
            "/rochdale/desk/neighbourhoods/new",
            form,
            [new("Drawing.Name", "West"), new("Drawing.Areas", castleton)]);
        IElement edit = await GetAsync(site, "/rochdale/desk/neighbourhoods/west/edit", browser);
        using HttpResponseMessage anew = await PostAsync(
            browser,
            "/rochdale/desk/neighbourhoods/west/edit",
            edit,
            [new("Drawing.Name", "West End"), new("Drawing.Parent", "town")]);

        Assert.Equal("/rochdale/neighbourhoods/west", drawn.Headers.Location?.OriginalString);
        Assert.Equal("West", edit.QuerySelector("input[name='Drawing.Name']")!.GetAttribute("value"));
        IElement chosen = Assert.Single(edit.QuerySelectorAll("input[type=checkbox][checked]"));
        Assert.Equal(castleton, chosen.GetAttribute("value"));
        Assert.Equal("/rochdale/neighbourhoods/west", anew.Headers.Location?.OriginalString);
        IElement page = await GetAsync(site, "/rochdale/neighbourhoods/west");
        Assert.Equal("West End", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_an_officer_cannot_draw_is_said_beside_the_field_and_nothing_typed_is_lost()
    {
        await using Site site = await OpenAsync(Role.Officer);
        using HttpClient browser = site.NewBrowser();
        IElement form = await GetAsync(site, "/rochdale/desk/neighbourhoods/new", browser);

        using HttpResponseMessage answer = await PostAsync(
            browser,
            "/rochdale/desk/neighbourhoods/new",
            form,
            [new("Drawing.Name", "East"), new("Drawing.Areas", Value(form, "Bamford"))]);

        IElement page = (await answer.DocumentAsync()).DocumentElement;
        IElement fault = page.QuerySelector(".govuk-error-summary a")!;
        Assert.Contains("lie side by side", fault.TextContent, StringComparison.Ordinal);
        Assert.Equal("#Drawing_Areas", fault.GetAttribute("href"));
        Assert.Equal("East", page.QuerySelector("input[name='Drawing.Name']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Resident)]
    public async Task Only_those_who_may_draw_are_offered_it(Role role)
    {
        await using Site site = await OpenAsync(role);

        IElement page = await GetAsync(site, "/rochdale/neighbourhoods");

        Assert.Empty(page.QuerySelectorAll("a[href*='/desk/']"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<Site> OpenAsync(Role role = Role.Visitor)
    {
        Actor actor = new(null, "Somebody", new HashSet<Role> { role }, new HashSet<Guid>());
        Site site = await Site.OpenAsync(s => s.Also =
            services => services.AddScoped<ICurrentActor>(_ => new SomeActor(actor)));
        await using AsyncServiceScope scope = await site.EnterAsync("rochdale");
        string wards = Wards(("E05014034", "Bamford"), ("E05014035", "Castleton"), ("E05014043", "Milnrow & Newhey"));
        ImportAreas import = scope.ServiceProvider.GetRequiredService<ImportAreas>();
        await import.RunAsync(new AreaFile(new MemoryStream(Encoding.UTF8.GetBytes(wards))), Actor.Operator, Cancel);
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        IReadOnlyList<NamedArea> known = await db.LatestWardsAsync(Cancel);
        await DrawAsync(site, "rochdale", new NeighbourhoodDrawing("Town", [known[0].Id]));
        await DrawAsync(site, "rochdale", new NeighbourhoodDrawing("Pennines", [known[2].Id]));
        return site;
    }

    private static string Wards(params (string Code, string Name)[] wards) =>
        $$"""{ "type": "FeatureCollection", "features": [{{string.Join(',', wards.Select(Feature))}}] }""";

    // A strip of a twentieth of a degree, with as much room to the next.
    private static string Feature((string Code, string Name) ward, int index) => FormattableString.Invariant(
        $$"""
        {
          "type": "Feature",
          "properties": { "WD25CD": "{{ward.Code}}", "WD25NM": "{{ward.Name}}" },
          "geometry": { "type": "Polygon", "coordinates": [[
            [-2.{{index}}, 53.6], [-2.{{index}}, 53.7], [-2.{{index}}5, 53.7],
            [-2.{{index}}5, 53.6], [-2.{{index}}, 53.6]
          ]] }
        }
        """);

    private static async Task DrawAsync(Site site, string council, NeighbourhoodDrawing drawing)
    {
        await using AsyncServiceScope scope = await site.EnterAsync(council);
        DrawNeighbourhood draw = scope.ServiceProvider.GetRequiredService<DrawNeighbourhood>();
        Outcome<Neighbourhood> outcome = await draw.RunAsync(drawing, Actor.Operator, Cancel);
        Assert.True(outcome.Succeeded(out _, out Refusal? refusal), refusal?.Message);
    }

    private static async Task<NeighbourhoodId> IdAsync(Site site, string slug)
    {
        await using AsyncServiceScope scope = await site.EnterAsync("rochdale");
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        NeighbourhoodTree tree = await NeighbourhoodTree.LoadAsync(db, Cancel);
        return tree.All.Single(n => n.Slug == slug).Id;
    }

    private static async Task<IElement> GetAsync(Site site, string address, HttpClient? browser = null)
    {
        using HttpClient own = site.NewBrowser();
        return (await (browser ?? own).ReadAsync(address)).DocumentElement;
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient browser, string address, IElement form, IEnumerable<KeyValuePair<string, string>> fields)
    {
        string token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using FormUrlEncodedContent content = new(fields.Append(new("__RequestVerificationToken", token)));
        return await browser.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);
    }

    private static string Value(IElement form, string label) => form.QuerySelectorAll(".govuk-checkboxes__item")
        .Single(item => item.TextContent.Trim() == label).QuerySelector("input")!.GetAttribute("value")!;

    private sealed class SomeActor(Actor actor) : ICurrentActor
    {
        public Actor Actor => actor;
    }
}
