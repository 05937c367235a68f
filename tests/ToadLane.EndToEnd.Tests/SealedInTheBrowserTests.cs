using Microsoft.Playwright;
using ToadLane.Records.Publishing;

namespace ToadLane.EndToEnd.Tests;

/// <summary>
/// With scripts the voter's own browser seals the vote. Every request of the journey is kept, and none tells a choice.
/// </summary>
public sealed class SealedInTheBrowserTests(Chromium chromium)
{
    private const string Benches = "Benches by the canal";
    private const string Mural = "A mural";
    private const string Skatepark = "A skatepark";
    private const string Decision = $"/rochdale/decisions/{Milkstone.Slug}";

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task No_request_of_the_whole_journey_tells_what_was_chosen_and_the_vote_is_counted(int width)
    {
        await using LiveSite site = await LiveSite.EmptyAsync();
        (Milkstone milkstone, IReadOnlyList<string> codes) = await OpenAsync(site);
        Window window = new(Width: width);

        Journey one = await VoteAsync(site, window, codes[0], [Benches]);
        Journey two = await VoteAsync(site, window, codes[1], [Mural, Skatepark]);
        Journey none = await VoteAsync(site, window, codes[2], []);

        Assert.Equal(one.Shape, two.Shape);
        Assert.Equal(one.Shape, none.Shape);
        string[] canaries =
            ["Chosen", "Blank", "enches", "mural", "Skatepark", one.CheckCode, one.CheckCode.Replace("-", "")];
        Assert.All(canaries, canary => Assert.DoesNotContain(canary, one.Everything, StringComparison.Ordinal));
        Assert.Contains("Envelope=", one.Everything, StringComparison.Ordinal);
        await PublishLogAsync(site);
        await site.WaitUntilAsync(milkstone.Times.VotingClosesAt);
        await PublishLogAsync(site);
        await StandsBesideAsync(site, one, Benches);
        await StandsBesideAsync(site, two, Mural, Skatepark);
        await StandsBesideAsync(site, none);
    }

    [Fact]
    public async Task Without_scripts_the_choices_are_in_what_is_sent_and_the_page_says_so()
    {
        await using LiveSite site = await LiveSite.EmptyAsync();
        (_, IReadOnlyList<string> codes) = await OpenAsync(site);
        Window window = new(Scripts.Off, 320);

        Journey journey = await VoteAsync(site, window, codes[0], [Benches]);

        Assert.Contains("Chosen=", journey.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Envelope=", journey.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_is_examined_in_the_browser_and_nothing_is_lost_or_left_behind()
    {
        await using LiveSite site = await LiveSite.EmptyAsync();
        (_, IReadOnlyList<string> codes) = await OpenAsync(site);
        await using Visitor voter = await chromium.VisitAsync(site, new Window());
        await voter.OpenAsync($"{Decision}/vote/paper");
        int requests = 0;
        voter.Page.Request += (_, _) => requests++;

        await voter.PressHereAsync("Continue", "Choose at least one project, or say that you want to hand in");
        await voter.LetButtonsRestAsync();
        foreach (string project in (string[])[Benches, Mural, Skatepark])
        {
            await voter.ChooseAsync(project);
        }

        await voter.PressHereAsync("Continue", "Your projects cost £3,000 more than there is to spend.");
        await Polling.PictureAsync(voter, "paper-over");
        await voter.LetButtonsRestAsync();
        await voter.ChooseAsync("I choose none of these");
        await voter.PressHereAsync("Continue", "You chose projects and also asked for an empty ballot.");
        Assert.Equal(0, requests);
        await voter.LetButtonsRestAsync();
        await voter.Page.GetByLabel("I choose none of these").UncheckAsync();
        await voter.Page.GetByLabel(Skatepark).UncheckAsync();
        await voter.PressAsync("Continue");
        await voter.FollowAsync("Back");
        Assert.Equal(2, await voter.Page.Locator("input[name=Chosen]:checked").CountAsync());
        await voter.SeesAsync("£10,000 of £12,000 chosen");
        await voter.PressAsync("Continue");
        await voter.FillAsync("Your code", codes[0]);
        await voter.PressAsync("Continue");
        await voter.Page.ReloadAsync();
        await voter.SeesAsync(Mural);
        Assert.DoesNotContain(Skatepark, await voter.ReadAsync(), StringComparison.Ordinal);
        await voter.FollowAsync("Change my choices");
        Assert.Equal(2, await voter.Page.Locator("input[name=Chosen]:checked").CountAsync());
        await voter.PressAsync("Continue");
        await voter.PressAsync("Cast my vote");
        Assert.Equal(["codes"], await KeptAsync(voter));
        await voter.PressAsync("Finish");
        Assert.Empty(await KeptAsync(voter));
    }

    [Fact]
    public async Task A_browser_that_cannot_seal_keeps_the_choices_and_lets_the_site_do_it()
    {
        await using LiveSite site = await LiveSite.EmptyAsync();
        (_, IReadOnlyList<string> codes) = await OpenAsync(site);
        await using Visitor voter = await chromium.VisitAsync(site, new Window());
        await voter.Page.AddInitScriptAsync("crypto.subtle.importKey = () => Promise.reject(new Error('not here'));");
        await voter.OpenAsync($"{Decision}/vote/paper");
        await voter.ChooseAsync(Mural);
        await voter.PressAsync("Continue");
        await voter.FillAsync("Your code", codes[0]);
        await voter.PressAsync("Continue");
        await voter.Page.GetByText("This browser could not seal your vote.").WaitForAsync();
        await voter.FollowAsync("Back to your choices");
        Assert.Equal(1, await voter.Page.Locator("input[name=Chosen]:checked").CountAsync());
        await voter.PressAsync("Continue");
        await voter.SeesAsync("The council’s computer will seal this vote.");
        await voter.PressAsync("Cast my vote");
        await voter.SeesAsync("You have voted");
    }

    private static async Task<(Milkstone Milkstone, IReadOnlyList<string> Codes)> OpenAsync(LiveSite site)
    {
        Milkstone milkstone = await Milkstone.BuildAsync(site);
        await milkstone.ProposeAsync(Benches);
        await milkstone.ProposeAsync(Mural);
        await milkstone.ProposeAsync(Skatepark);
        await milkstone.PublishAsync();
        IReadOnlyList<string> codes = await milkstone.PostLettersAsync();
        await site.WaitUntilAsync(milkstone.Times.VotingOpensAt);
        return (milkstone, codes);
    }

    private static Task<PublishedLog> PublishLogAsync(LiveSite site) => site.DoAsync<PublishLog, PublishedLog>(
        publish => publish.RunAsync(Actor.Clock, 1, TestContext.Current.CancellationToken));

    private static async Task<IReadOnlyList<string>> KeptAsync(Visitor voter) =>
        [.. (await voter.Page.EvaluateAsync<string[]>("() => Object.keys(sessionStorage)"))
            .Where(name => name.StartsWith("toadlane/", StringComparison.Ordinal))
            .Select(name => name[(name.LastIndexOf('/') + 1)..])];

    private async Task<Journey> VoteAsync(LiveSite site, Window window, string code, string[] projects)
    {
        await using Visitor voter = await chromium.VisitAsync(site, window);
        Journey journey = new(voter.Page.Context);
        await voter.OpenAsync($"{Decision}/vote");
        await voter.FollowAsync("Start");
        foreach (string project in projects.DefaultIfEmpty("I choose none of these"))
        {
            await voter.ChooseAsync(project);
        }

        await voter.PressAsync("Continue");
        await voter.FillAsync("Your code", code);
        await voter.PressAsync("Continue");
        await voter.SeesAsync(projects.FirstOrDefault() ?? "You are handing in an empty ballot.");
        if (window.Scripts == Scripts.Run)
        {
            await voter.Page.GetByText("Your browser has sealed your vote.").WaitForAsync();
        }

        await Polling.PictureAsync(voter, $"check-{projects.Length}-{window.Width}");
        await voter.PressAsync("Cast my vote");
        await voter.SeesAsync("You have voted");
        await Polling.PictureAsync(voter, $"receipt-{projects.Length}-{window.Width}");
        IReadOnlyList<string> both = await voter.Page.Locator("strong.tl-code").AllInnerTextsAsync();
        journey.CheckCode = both[1];
        await voter.PressAsync("Finish");
        return journey;
    }

    private async Task StandsBesideAsync(LiveSite site, Journey journey, params string[] projects)
    {
        await using Visitor reader = await chromium.VisitAsync(site, new Window());
        await reader.OpenAsync($"{Decision}/check");
        await reader.FillAsync("Check code", journey.CheckCode);
        await reader.PressHereAsync("Check in this browser", "Everything that was checked is right.");
        await reader.SeesAsync("Yes: Your check code stands in the ballot file.");
        string said = await reader.Page.Locator("[data-step=choices]").InnerTextAsync();
        Assert.All(projects, project => Assert.Contains(project, said, StringComparison.Ordinal));
        string[] all = [Benches, Mural, Skatepark];
        Assert.Equal(projects.Length, all.Count(project => said.Contains(project, StringComparison.Ordinal)));
    }

    /// <summary>Every request that a browser sends.</summary>
    private sealed class Journey
    {
        private readonly List<IRequest> requests = [];

        public Journey(IBrowserContext browser) => browser.Request += (_, request) => this.requests.Add(request);

        public string CheckCode { get; set; } = "";

        public string Everything => string.Join('\n', this.requests.Select(r => $"{r.Url}\n{r.PostData}"));

        /// <summary>
        /// What somebody sees who reads nothing but addresses, names of fields and lengths: it must be the same for
        /// every choice. The files of a page come in any order, some of them from memory.
        /// </summary>
        public IReadOnlyList<string> Shape =>
        [
            .. this.requests.Where(r => !IsFile(r)).Select(r => $"{r.Method} {r.Url} {Fields(r)}"),
            .. this.requests.Where(IsFile).Select(r => r.Url).Distinct().Order(StringComparer.Ordinal),
        ];

        private static bool IsFile(IRequest request) =>
            request.ResourceType is "script" or "stylesheet" or "font" or "image" && request.PostData is null;

        private static string Fields(IRequest request) => string.Join(' ', (request.PostData ?? "").Split('&')
            .Select(field => $"{field.Split('=')[0]}:{Uri.UnescapeDataString(field).Length}"));
    }
}
