using System.Text.Json.Nodes;
using Microsoft.Playwright;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.OpenData.Verification;

namespace ToadLane.EndToEnd.Tests;

/// <summary>Before casting, a voter tests whether their browser sealed what they chose.</summary>
public sealed class TestVoteTests(Chromium chromium)
{
    private const string Benches = "Benches by the canal";
    private const string Mural = "A mural";
    private const string Decision = $"/rochdale/decisions/{Milkstone.Slug}";
    private const int Conflict = 409;

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task A_tested_vote_is_opened_for_its_voter_and_never_cast(int width)
    {
        await using LiveSite site = await LiveSite.EmptyAsync();
        IReadOnlyList<string> codes = await OpenAsync(site);
        await using Visitor voter = await chromium.VisitAsync(site, new Window(Width: width));
        await GoToCheckAsync(voter, codes[0]);
        string shown = await TrackingAsync(voter);
        string envelope = await voter.Page.Locator("[name=Envelope]").InputValueAsync();

        string file = await TestAsync(voter);
        await Polling.PictureAsync(voter, $"tested-{width}");
        await CheckElsewhereAsync(site, file, "Yes. The sealed vote with this tracking code holds exactly", width);

        Assert.Equal(shown, JsonNode.Parse(file)!["tracking"]!.GetValue<string>());
        Assert.NotEqual(shown, await TrackingAsync(voter));
        Assert.Equal(TestVerdict.Holds, TestVote.Read(file)!.Check(await SheetAsync(voter)).Verdict);
        // A browser that sends the tested envelope all the same.
        await voter.Page.EvalOnSelectorAsync("[name=Envelope]", "(field, value) => { field.value = value; }", envelope);
        voter.Expects = Conflict;
        await voter.PressAsync("Cast my vote");
        await voter.SeesAsync("This sealed vote was tested, so it can never be cast.");
        voter.Expects = null;
        await voter.OpenAsync($"{Decision}/vote/check");
        await voter.SeesAsync(Mural);
        await voter.PressAsync("Cast my vote");
        await voter.SeesAsync("You have voted");
    }

    /// <summary>The page seals other choices, or wraps another key so that the count could open nothing.</summary>
    [Theory]
    [InlineData("utf8(text.padEnd(", "utf8(text.replace(/\\[.*\\]/, '[]').padEnd(")]
    [InlineData("wrapped(sheet.publicKey, secrets.key,", "wrapped(sheet.publicKey, drawn(32),")]
    public async Task A_page_that_seals_another_vote_than_it_shows_is_found_out_by_a_test(string honest, string bent)
    {
        await using LiveSite site = await LiveSite.EmptyAsync();
        IReadOnlyList<string> codes = await OpenAsync(site);
        await using Visitor voter = await chromium.VisitAsync(site, new Window());
        bool isBent = false;
        await voter.Page.RouteAsync("**/js/sealing*.js", async route =>
        {
            IAPIResponse answer = await route.FetchAsync();
            string script = await answer.TextAsync();
            isBent = script.Contains(honest, StringComparison.Ordinal);
            string changed = script.Replace(honest, bent, StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = changed });
        });
        await GoToCheckAsync(voter, codes[0]);

        string file = await TestAsync(voter);

        Assert.True(isBent);
        await CheckElsewhereAsync(site, file, "No. The sealed vote with this tracking code holds something else", 1280);
        Assert.Equal(TestVerdict.AnotherEnvelope, TestVote.Read(file)!.Check(await SheetAsync(voter)).Verdict);
    }

    private static async Task<IReadOnlyList<string>> OpenAsync(LiveSite site)
    {
        Milkstone milkstone = await Milkstone.BuildAsync(site);
        await milkstone.ProposeAsync(Benches);
        await milkstone.ProposeAsync(Mural);
        await milkstone.PublishAsync();
        IReadOnlyList<string> codes = await milkstone.PostLettersAsync();
        await site.WaitUntilAsync(milkstone.Times.VotingOpensAt);
        return codes;
    }

    private static async Task GoToCheckAsync(Visitor voter, string code)
    {
        await voter.OpenAsync($"{Decision}/vote/paper");
        await voter.ChooseAsync(Mural);
        await voter.PressAsync("Continue");
        await voter.FillAsync("Your code", code);
        await voter.PressAsync("Continue");
        await voter.Page.Locator("[data-testing]").WaitForAsync();
    }

    private static Task<string> TrackingAsync(Visitor voter) =>
        voter.Page.Locator("[data-sealed] [data-tracking]").InnerTextAsync();

    private static async Task<string> TestAsync(Visitor voter)
    {
        await voter.Page.Locator("[data-testing] summary").ClickAsync();
        await Polling.PictureAsync(voter, $"test-{voter.Page.ViewportSize?.Width}");
        await voter.Page.Locator("[data-test]").ClickAsync();
        await voter.Page.Locator("[data-tested]").WaitForAsync();
        string shown = await voter.Page.Locator("[data-file]").InnerTextAsync();
        string saved = await voter.DownloadAsync("Save the test file");
        Assert.Equal(shown.Trim(), saved.Trim());
        return saved;
    }

    private async Task CheckElsewhereAsync(LiveSite site, string file, string verdict, int width)
    {
        foreach (Scripts scripts in (Scripts[])[Scripts.Run, Scripts.Off])
        {
            await using Visitor reader = await chromium.VisitAsync(site, new Window(scripts, width));
            await reader.OpenAsync($"{Decision}/vote/test");
            await reader.FillAsync("Paste what is in the test file", file);
            if (scripts == Scripts.Run)
            {
                await reader.PressHereAsync("Check", verdict);
            }
            else
            {
                await reader.PressAsync("Check");
                await reader.SeesAsync(verdict);
            }

            Assert.Equal(
                verdict.StartsWith("Yes", StringComparison.Ordinal),
                (await reader.ReadAsync()).Contains(Mural, StringComparison.Ordinal));
            await Polling.PictureAsync(reader, $"check-test-{scripts}-{verdict[..2]}-{width}");
        }
    }

    private static async Task<RuleSheet> SheetAsync(Visitor voter)
    {
        IAPIResponse answer = await voter.Page.APIRequest.GetAsync(
            new Uri(new Uri(voter.Page.Url), $"{Decision}/rule-sheet.json").AbsoluteUri);
        return RuleSheet.Read(await answer.TextAsync());
    }
}
