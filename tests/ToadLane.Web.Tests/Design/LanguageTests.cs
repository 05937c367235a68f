using System.Net;
using AngleSharp.Dom;

namespace ToadLane.Web.Tests.Design;

public sealed class LanguageTests(DesignSite site) : IClassFixture<DesignSite>
{
    [Theory]
    [InlineData(null, "en", "ltr", "Skip to main content")]
    [InlineData("cy", "cy", "ltr", "Neidio i'r prif gynnwys")]
    [InlineData("ur", "ur", "rtl", "مرکزی مواد پر جائیں")]
    [InlineData("xx", "en", "ltr", "Skip to main content")]
    public async Task The_page_speaks_the_chosen_language(string? culture, string lang, string dir, string skip)
    {
        IDocument page = await DesignSite.PageAsync(site.Speaking(culture), "/design");

        Assert.Equal(lang, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(dir, page.DocumentElement.GetAttribute("dir"));
        Assert.Equal(skip, page.QuerySelector(".govuk-skip-link")!.TextContent);
        Assert.Contains(
            dir == "rtl" ? "site.rtl" : "site.",
            page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Urdu_is_sent_as_letters_not_as_numbers()
    {
        string html = await site.Speaking("ur").GetStringAsync(
            new Uri("/design", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("مرکزی", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_nobody_checked_says_so_and_offers_English()
    {
        IDocument page = await DesignSite.PageAsync(site.Speaking("cy"), "/rochdale/design");

        IElement link = page.QuerySelector(".govuk-phase-banner a[lang=en]")!;
        Assert.Contains(
            "Nid yw'r dudalen hon wedi'i chyfieithu eto.", link.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/rochdale/language?to=en&back=%2Fdesign", link.GetAttribute("href"));
        Assert.Equal("en", page.QuerySelector("main")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task English_needs_no_such_notice()
    {
        IDocument page = await site.PageAsync("/design");

        Assert.Null(page.QuerySelector(".govuk-phase-banner"));
        Assert.Null(page.QuerySelector("main")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/rochdale/language?to=ur&back=%2Fdesign%3Fa%3D1", "/rochdale/design?a=1")]
    [InlineData("/language?to=ur&back=%2F%2Fevil.example", "/")]
    [InlineData("/language?to=ur&back=%2F%5Cevil.example", "/")]
    [InlineData("/language?to=ur&back=https%3A%2F%2Fevil.example", "/")]
    [InlineData("/language?to=ur&back=%2F%09%2Fevil.example", "/")]
    [InlineData("/language?to=ur", "/")]
    public async Task Choosing_goes_back_to_the_page_and_never_elsewhere(string path, string expected)
    {
        using HttpResponseMessage answer = await DesignSite.AnswerAsync(site.Client, path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
        string cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith(
            "toadlane-language=c%3Dur%7Cuic%3Dur; max-age=31536000; path=/; secure; samesite=lax; httponly",
            cookie,
            StringComparison.Ordinal);
    }
}
