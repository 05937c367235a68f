using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ToadLane.Web.Tests;

/// <summary>What a test asks of a page.</summary>
public static class Pages
{
    public static async Task<IHtmlDocument> ReadAsync(this HttpClient browser, string address)
    {
        using HttpResponseMessage response =
            await browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.DocumentAsync();
    }

    public static async Task<IHtmlDocument> DocumentAsync(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public static async Task<HttpStatusCode> StatusAsync(this HttpClient browser, string address)
    {
        using HttpResponseMessage response =
            await browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
