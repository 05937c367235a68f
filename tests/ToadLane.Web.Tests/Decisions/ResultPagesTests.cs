using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Counting;
using ToadLane.Counting.Pabulib;
using ToadLane.Counting.Results;
using ToadLane.Decisions;
using ToadLane.Decisions.Counts;

namespace ToadLane.Web.Tests.Decisions;

/// <summary>Everything that the counting library can say of a result has its page.</summary>
public sealed class ResultPagesTests
{
    private const string Result = "/rochdale/decisions/south-ward/result";

    private const string File = """
        META
        key;value
        description;South ward
        unit;South ward
        num_projects;4
        num_votes;6
        budget;100
        vote_type;approval
        currency;GBP
        PROJECTS
        project_id;cost;name
        b;60;Benches
        t;60;Trees
        p;50;A path
        s;40;Swings
        VOTES
        voter_id;vote;neighborhood
        1;b;North
        2;b,t;North
        3;t;South
        4;p;South
        5;t,b;South
        6;s;North
        """;

    private static readonly (string Page, string Words)[] Told =
    [
        ("/changes", "It would have been chosen without Benches."),
        ("/changes", "How many more supporters it would have taken"),
        ("/rules", "What is different"),
        ("/voters", "4 of 6 people (66%) got at least one project that they chose."),
        ("/voters", "South"),
        ("/ties", "Benches · Trees"),
        ("/ties", "The list drawn by lot, or the order of the ballot file"),
        ("/checks", "Yes: Every step of the count follows from the ballots."),
        ("/checks", "Does not apply: This way of counting gives nobody a share"),
        ("/projects/2", "When its turn came, £40 was left. It costs £60."),
        ("/projects/2", "What stood in its way"),
        ("", "What your share paid for"),
    ];

    [Fact]
    public async Task Each_thing_that_is_known_of_a_result_has_its_page()
    {
        await using Site site = await CountedAsync(GreedyOptions.Skip);
        using HttpClient browser = site.NewBrowser();

        foreach ((string page, string words) in Told)
        {
            Assert.Contains(words, Words(await browser.ReadAsync(Result + page)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_result_file_holds_the_certificate_and_can_be_read_again()
    {
        await using Site site = await CountedAsync(EqualSharesOptions.Official);
        using HttpClient browser = site.NewBrowser();

        using HttpResponseMessage response = await browser.GetAsync(
            new Uri("/rochdale/decisions/south-ward/result.json", UriKind.Relative),
            TestContext.Current.CancellationToken);
        byte[] file = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Null(ResultReader.Read(new MemoryStream(file)).Fault);
        using JsonDocument json = JsonDocument.Parse(file);
        Assert.True(json.RootElement.GetProperty("certificate").GetProperty("priceable").GetBoolean());
    }

    [Fact]
    public async Task A_share_is_asked_for_by_post_and_its_code_stands_in_no_address()
    {
        await using Site site = await CountedAsync(EqualSharesOptions.Official);
        using HttpClient browser = site.NewBrowser();

        using HttpResponseMessage response = await browser.FillInAsync(Result + "/share", ("Code", "2"));
        IHtmlDocument page = await response.DocumentAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("to spend", Words(page), StringComparison.Ordinal);
        Assert.Contains("Trees", Words(page), StringComparison.Ordinal);
        Assert.DoesNotContain(page.Links, link => link.GetAttribute("href")!.Contains("Code", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_that_no_ballot_has_is_told_so()
    {
        await using Site site = await CountedAsync(EqualSharesOptions.Official);
        using HttpClient browser = site.NewBrowser();

        using HttpResponseMessage response = await browser.FillInAsync(Result + "/share", ("Code", "77"));

        string words = Words(await response.DocumentAsync());
        Assert.Contains("No ballot in the file has this number", words, StringComparison.Ordinal);
    }

    private static string Words(IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split(
        (char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<Site> CountedAsync(IRule rule)
    {
        Site site = await Site.OpenAsync();
        await using AsyncServiceScope scope = await site.EnterAsync("rochdale");
        CountImport import = new("South ward", File, PbReader.Read(new StringReader(File)), rule);
        Outcome<Decision> outcome = await scope.ServiceProvider.GetRequiredService<ImportCount>()
            .RunAsync(import, Actor.Operator, TestContext.Current.CancellationToken);
        Assert.True(outcome.Succeeded(out _, out Refusal? refusal), refusal?.Message);
        return site;
    }
}
