using Microsoft.Playwright;

namespace ToadLane.EndToEnd.Tests;

/// <summary>Voting in another language: every sentence is there, and pages run in its direction.</summary>
public sealed class LanguageTests(Chromium chromium)
{
    [Theory]
    [InlineData("cy", "ltr")]
    [InlineData("ur", "rtl")]
    public async Task A_resident_votes_in_their_language(string language, string direction)
    {
        await using LiveSite site = await LiveSite.EmptyAsync();
        Milkstone milkstone = await Milkstone.BuildAsync(site);
        await milkstone.ProposeAsync("Benches");
        await milkstone.ProposeAsync("A mural");
        await milkstone.PublishAsync();
        IReadOnlyList<string> codes = await milkstone.PostLettersAsync();
        await site.WaitUntilAsync(milkstone.Times.VotingOpensAt);
        await using Visitor voter = await chromium.VisitAsync(site, new Window(Width: 320));

        await voter.OpenAsync($"/rochdale/language?to={language}&back=/decisions/{Milkstone.Slug}/vote");
        await SpeaksAsync(voter, language, direction);
        await voter.GoOnAsync("main a[role=button]");
        await voter.Page.Locator("main button.govuk-button:not(.govuk-button--secondary)").First.ClickAsync();
        await voter.Page.Locator("#problem").WaitForAsync();
        await SpeaksAsync(voter, language, direction);
        await voter.LetButtonsRestAsync();
        await voter.Page.Locator("input[name=Chosen]").First.CheckAsync();
        await voter.GoOnAsync("main button.govuk-button:not(.govuk-button--secondary)");
        await voter.GoOnAsync("main button.govuk-button");
        await voter.Page.Locator("#Code").FillAsync(codes[0]);
        await voter.GoOnAsync("main button.govuk-button");
        await SpeaksAsync(voter, language, direction);
        await voter.GoOnAsync("#cast button");
        await SpeaksAsync(voter, language, direction);
        foreach (string page in new[] { "find", "test", "help" })
        {
            await voter.OpenAsync($"/rochdale/decisions/{Milkstone.Slug}/vote/{page}");
            await SpeaksAsync(voter, language, direction);
        }

        await voter.OpenAsync($"/rochdale/decisions/{Milkstone.Slug}/vote/details");
        await voter.GoOnAsync("main button.govuk-button");

        Assert.Contains("/vote/details", voter.Page.Url, StringComparison.Ordinal);
        Assert.Empty(site.Missing.All);
    }

    private static async Task SpeaksAsync(Visitor voter, string language, string direction)
    {
        Assert.Equal(language, await voter.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(direction, await voter.Page.Locator("html").GetAttributeAsync("dir"));
        // Or else it would be read out in the voice of another language.
        Assert.Null(await voter.Page.Locator("main").GetAttributeAsync("lang"));
        ILocator english = voter.Page.Locator(".govuk-language-navigation a[lang=en]");
        Assert.NotEqual(
            await english.EvaluateAsync<string>("link => getComputedStyle(document.body).backgroundColor"),
            await english.EvaluateAsync<string>("link => getComputedStyle(link).color"));
        Assert.Equal(0, await voter.SidewaysAsync());
    }
}
