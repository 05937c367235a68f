using System.Net;
using AngleSharp.Html.Dom;
using ToadLane.Councils;

namespace ToadLane.Web.Tests.Hosting;

public sealed class CouncilRoutingTests : IAsyncLifetime
{
    private Site site = null!;

    [Fact]
    public async Task The_front_page_lists_the_councils()
    {
        using HttpClient browser = this.site.NewBrowser();

        IHtmlDocument page = await browser.ReadAsync("/");

        Assert.Equal(
            ["/oldham", "/rochdale"],
            page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/nowhere/sign-in")]
    [InlineData("/rochdale/network")]
    [InlineData("/rochdale/health/live")]
    [InlineData("/sign-in")]
    public async Task What_is_not_there_answers_404(string address)
    {
        using HttpClient browser = this.site.NewBrowser();

        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(address));
    }

    [Fact]
    public async Task A_council_added_later_answers_at_once()
    {
        using HttpClient browser = this.site.NewBrowser();
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/york/lib/site.css"));

        await this.site.AddCouncilAsync(new NewCouncil("york", "York", "E06000014"));
        await Task.Delay(TimeSpan.FromMilliseconds(150), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/york/lib/site.css"));
    }

    [Fact]
    public async Task A_capital_letter_is_sent_to_the_one_spelling()
    {
        using HttpClient browser = this.site.NewBrowser();

        using HttpResponseMessage response = await browser.GetAsync(
            new Uri("/Rochdale/decisions?stage=voting", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal("/rochdale/decisions?stage=voting", response.Headers.Location?.OriginalString);
    }

    public async ValueTask InitializeAsync() => this.site = await Site.OpenAsync();

    public ValueTask DisposeAsync() => this.site.DisposeAsync();
}
