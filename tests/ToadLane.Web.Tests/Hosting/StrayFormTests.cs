using System.Net;
using AngleSharp.Html.Dom;

namespace ToadLane.Web.Tests.Hosting;

public sealed class StrayFormTests : IAsyncLifetime
{
    private Site site = null!;

    [Theory]
    [InlineData("/rochdale/decisions")]
    [InlineData("/rochdale/decisions?handler=Adopt")]
    [InlineData("/rochdale/record")]
    public async Task A_form_that_a_page_does_not_have_is_refused_in_words(string address)
    {
        using HttpClient browser = this.site.NewBrowser();
        IHtmlDocument page = await browser.ReadAsync("/rochdale/sign-in");
        string token = page.QuerySelector("[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using FormUrlEncodedContent form = new([new("__RequestVerificationToken", token)]);

        using HttpResponseMessage response = await browser.PostAsync(
            new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.NotNull((await response.DocumentAsync()).QuerySelector("main h1"));
    }

    public async ValueTask InitializeAsync() => this.site = await Site.OpenAsync();

    public ValueTask DisposeAsync() => this.site.DisposeAsync();
}
