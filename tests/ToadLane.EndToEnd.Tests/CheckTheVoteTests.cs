using Microsoft.Extensions.DependencyInjection;
using ToadLane.Records.Publishing;

namespace ToadLane.EndToEnd.Tests;

/// <summary>
/// A resident was told: check that your vote was counted. They vote, keep the receipt, and after the count find their
/// vote, check the decision in their own browser, and read their check code beside their choices; then somebody
/// changes one byte of the log.
/// </summary>
public sealed class CheckTheVoteTests(Chromium chromium)
{
    private const string Benches = "Benches by the canal";
    private const string Decision = $"/rochdale/decisions/{Milkstone.Slug}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Scripts.Run, 1280)]
    [InlineData(Scripts.Off, 320)]
    public async Task A_resident_checks_that_their_vote_was_counted(Scripts scripts, int width)
    {
        await using LiveSite site = await LiveSite.EmptyAsync();
        Milkstone milkstone = await Milkstone.BuildAsync(site);
        await milkstone.ProposeAsync(Benches);
        await milkstone.ProposeAsync("A mural");
        await milkstone.PublishAsync();
        IReadOnlyList<string> codes = await milkstone.PostLettersAsync();
        await site.WaitUntilAsync(milkstone.Times.VotingOpensAt);
        Window window = new(scripts, width);

        Receipt receipt = await VoteAsync(site, window, codes[0]);
        await PublishLogAsync(site);
        await site.WaitUntilAsync(milkstone.Times.VotingClosesAt);
        await PublishLogAsync(site);
        await using Visitor reader = await chromium.VisitAsync(site, window);
        await FindAsync(reader, receipt);
        await CheckAsync(reader, receipt, scripts);
        await ReadTheShareAsync(reader, receipt);

        await ChangeOneByteAsync(site);
        await NoticeAsync(reader, scripts);
    }

    private static async Task FindAsync(Visitor reader, Receipt receipt)
    {
        await reader.OpenAsync($"{Decision}/vote/find");
        await reader.FillAsync("Tracking code", receipt.Tracking);
        await reader.PressAsync("Look it up");
        await reader.SeesAsync("Yes. The vote with this code is among the votes that are counted.");
        Assert.StartsWith(
            "c2sp.org/tlog-proof@v1", await SavedAsync(reader, "Download the proof"), StringComparison.Ordinal);
    }

    private static async Task CheckAsync(Visitor reader, Receipt receipt, Scripts scripts)
    {
        await reader.OpenAsync($"{Decision}/result");
        await reader.FollowAsync("Check this decision");
        await PictureAsync(reader, "check-form");
        await reader.FillAsync("Tracking code", receipt.Tracking);
        await reader.Page.GetByText("I have the signed promise").ClickAsync();
        await reader.FillAsync("The promise on your receipt", receipt.Promise);
        if (scripts == Scripts.Run)
        {
            await reader.FillAsync("Check code", receipt.CheckCode);
            await reader.PressHereAsync("Check in this browser", "Everything that was checked is right.");
            await reader.SeesAsync("Yes: Your check code stands in the ballot file.");
            await reader.SeesAsync(Benches);
        }
        else
        {
            await reader.PressAsync("Ask this server to check");
            await reader.SeesAsync("Everything that was checked is right.");
            await reader.SeesAsync("Yes: Counting the ballots again gives the same winners.");
        }

        await reader.SeesAsync("Yes: The public log is whole");
        await reader.SeesAsync("Yes: Your sealed vote is in the log.");
        await reader.SeesAsync("Yes: The council kept the promise on your receipt.");
        Assert.Equal(0, await reader.SidewaysAsync());
        await PictureAsync(reader, "check-right");
        await reader.OpenAsync($"{Decision}/record");
        await reader.SeesAsync("Every sum agrees.");
        Assert.Equal(0, await reader.SidewaysAsync());
        await PictureAsync(reader, "record");
        await reader.FollowAsync("What this can and cannot prove");
    }

    private static async Task ReadTheShareAsync(Visitor reader, Receipt receipt)
    {
        await reader.OpenAsync($"{Decision}/result/share");
        await reader.FillAsync("Check code", receipt.CheckCode);
        await reader.PressAsync("Show what it paid for");
        await reader.SeesAsync(Benches);
    }

    private static async Task NoticeAsync(Visitor reader, Scripts scripts)
    {
        await reader.OpenAsync($"{Decision}/check");
        if (scripts == Scripts.Run)
        {
            await reader.PressHereAsync("Check in this browser", "Something is wrong.");
        }
        else
        {
            await reader.PressAsync("Ask this server to check");
        }

        await reader.SeesAsync("Something is wrong.");
        await reader.SeesAsync("No: The public log is whole");
        await PictureAsync(reader, "check-wrong");
    }

    private static async Task PublishLogAsync(LiveSite site) => await site.DoAsync<PublishLog, PublishedLog>(
        publish => publish.RunAsync(Actor.Clock, 1, Cancel));

    private static async Task ChangeOneByteAsync(LiveSite site)
    {
        await using AsyncServiceScope scope = site.Enter();
        string folder = scope.ServiceProvider.GetRequiredService<LogFolders>()
            .PathOf("rochdale", site.Clock.GetUtcNow().Year);
        foreach (string file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => file.Contains("entries", StringComparison.Ordinal)))
        {
            byte[] bytes = await File.ReadAllBytesAsync(file, Cancel);
            bytes[bytes.Length / 2] ^= 1;
            await File.WriteAllBytesAsync(file, bytes, Cancel);
        }
    }

    private static async Task<string> SavedAsync(Visitor reader, string button)
    {
        Microsoft.Playwright.IDownload download = await reader.Page.RunAndWaitForDownloadAsync(
            () => reader.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = button }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync(), Cancel);
    }

    private static async Task PictureAsync(Visitor reader, string name)
    {
        if (Environment.GetEnvironmentVariable("TOADLANE_SCREENSHOTS") is { Length: > 0 } folder)
        {
            string file = $"{name}-{reader.Page.ViewportSize?.Width}.png";
            await reader.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, file), FullPage = true });
        }
    }

    private async Task<Receipt> VoteAsync(LiveSite site, Window window, string code)
    {
        await using Visitor voter = await chromium.VisitAsync(site, window);
        await voter.OpenAsync($"{Decision}/vote/paper");
        await voter.ChooseAsync(Benches);
        await voter.PressAsync("Continue");
        await voter.FillAsync("Your code", code);
        await voter.PressAsync("Continue");
        await voter.PressAsync("Cast my vote");
        await PictureAsync(voter, "receipt");
        Assert.Equal(0, await voter.SidewaysAsync());
        IReadOnlyList<string> both = await voter.Page.Locator("strong.tl-code").AllInnerTextsAsync();
        string promise = await voter.Page.Locator(".tl-promise").InnerTextAsync();
        Assert.Equal(promise.Trim(), (await SavedAsync(voter, "Download the promise")).Trim());
        return new Receipt(both[0], both[1], promise);
    }

    private sealed record Receipt(string Tracking, string CheckCode, string Promise);
}
