using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.People.Demonstration;
using ToadLane.People.Messages;
using ToadLane.Storage;

namespace ToadLane.Web.Tests.People;

public sealed class SignInTests : IAsyncLifetime
{
    private Site site = null!;

    [Fact]
    public async Task A_link_signs_in_once_and_on_any_device()
    {
        using HttpClient asking = this.site.NewBrowser();
        using HttpClient reading = this.site.NewBrowser();
        using HttpResponseMessage asked = await asking.FillInAsync("/rochdale/sign-in", ("Email", "Ann@Example.com"));
        Assert.Equal("/rochdale/sign-in/sent", asked.Headers.Location?.OriginalString);
        string link = await this.NewestLinkAsync("rochdale");

        using HttpResponseMessage used = await reading.FillInAsync(link);

        Assert.Equal("/rochdale/account", used.Headers.Location?.OriginalString);
        IHtmlDocument account = await reading.ReadAsync("/rochdale/account");
        Assert.Contains("ann@example.com", account.Body!.TextContent, StringComparison.Ordinal);
        using HttpResponseMessage again = await asking.FillInAsync(link);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("has been used", (await again.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_the_link_does_not_use_it_up()
    {
        using HttpClient browser = this.site.NewBrowser();
        using HttpResponseMessage asked = await browser.FillInAsync("/rochdale/sign-in", ("Email", "ann@example.com"));
        string link = await this.NewestLinkAsync("rochdale");

        await browser.ReadAsync(link);
        await browser.ReadAsync(link);
        using HttpResponseMessage used = await browser.FillInAsync(link);

        Assert.Equal("/rochdale/account", used.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/rochdale/account", "/rochdale/account")]
    [InlineData("/oldham/account", "/rochdale/account")]
    [InlineData("//example.com/", "/rochdale/account")]
    [InlineData("https://example.com/", "/rochdale/account")]
    [InlineData("/rochdale/outbox?sheet=2", "/rochdale/outbox?sheet=2")]
    public async Task After_signing_in_people_go_back_only_to_a_page_of_their_council(string wanted, string expected)
    {
        using HttpClient browser = this.site.NewBrowser();
        using HttpResponseMessage asked = await browser.FillInAsync(
            "/rochdale/sign-in?return=" + Uri.EscapeDataString(wanted), ("Email", "ann@example.com"));

        using HttpResponseMessage used = await browser.FillInAsync(await this.NewestLinkAsync("rochdale"));

        Assert.Equal(expected, used.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_answer_is_the_same_whether_or_not_there_is_an_account()
    {
        await this.site.PeopleAsync();
        using HttpClient browser = this.site.NewBrowser();

        using HttpResponseMessage known =
            await browser.FillInAsync("/rochdale/sign-in", ("Email", "officer@example.org"));
        using HttpResponseMessage unknown =
            await browser.FillInAsync("/rochdale/sign-in", ("Email", "nobody@example.org"));

        Assert.Equal(known.StatusCode, unknown.StatusCode);
        Assert.Equal(known.Headers.Location, unknown.Headers.Location);
        await using AsyncServiceScope scope = await this.site.EnterAsync("rochdale");
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Assert.Equal(2, await db.Messages.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_beside_the_field()
    {
        using HttpClient browser = this.site.NewBrowser();

        using HttpResponseMessage response = await browser.FillInAsync("/rochdale/sign-in", ("Email", "ann"));

        IHtmlDocument page = await response.DocumentAsync();
        Assert.Contains("name@example.com", page.QuerySelector("#Email-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#Email", page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Nobody_signs_in_as_somebody_else_outside_a_demonstration()
    {
        using HttpClient browser = this.site.NewBrowser();
        IHtmlDocument page = await browser.ReadAsync("/oldham/sign-in");
        Assert.Null(page.QuerySelector("[name='person']"));
        string token = page.QuerySelector("[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using FormUrlEncodedContent forged =
            new([new("person", "officer@example.org"), new("__RequestVerificationToken", token)]);

        using HttpResponseMessage response = await browser.PostAsync(
            new Uri("/oldham/sign-in?handler=As", UriKind.Relative), forged, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/oldham/account"));
    }

    [Fact]
    public async Task A_session_of_one_council_is_nothing_in_another()
    {
        await this.site.PeopleAsync();
        using HttpClient thief = this.site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        string cookie = await this.SessionCookieAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusWithAsync(thief, "/rochdale/account", cookie));
        Assert.Equal(HttpStatusCode.Redirect, await StatusWithAsync(thief, "/oldham/account", cookie));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        await this.site.PeopleAsync();
        using HttpClient phone = await this.site.SignedInAsync(DemonstrationPerson.Resident);
        using HttpClient laptop = await this.site.SignedInAsync(DemonstrationPerson.Resident);
        IHtmlDocument account = await laptop.ReadAsync("/rochdale/account");
        string token = account.QuerySelector("[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using FormUrlEncodedContent form = new([new("__RequestVerificationToken", token)]);

        using HttpResponseMessage response = await laptop.PostAsync(
            new Uri("/rochdale/account?handler=EndSessions", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await phone.StatusAsync("/rochdale/account"));
    }

    public async ValueTask InitializeAsync() => this.site = await Site.OpenAsync();

    public ValueTask DisposeAsync() => this.site.DisposeAsync();

    private static async Task<HttpStatusCode> StatusWithAsync(HttpClient browser, string address, string cookie)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Add("Cookie", cookie);
        using HttpResponseMessage response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>The cookie as a thief would have it: without its path.</summary>
    private async Task<string> SessionCookieAsync()
    {
        using HttpClient browser = this.site.NewBrowser();
        using HttpResponseMessage response =
            await browser.FillInAsync("/rochdale/sign-in", ("person", DemonstrationPerson.Officer.Email));
        string cookie = response.Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("toadlane-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/rochdale", cookie, StringComparison.OrdinalIgnoreCase);
        return cookie.Split(';')[0];
    }

    private async Task<string> NewestLinkAsync(string council)
    {
        await using AsyncServiceScope scope = await this.site.EnterAsync(council);
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Message message = await db.Messages.OrderByDescending(m => m.CreatedAt)
            .FirstAsync(TestContext.Current.CancellationToken);
        string text = scope.ServiceProvider.GetRequiredService<LetterSeal>().TextOf(message);
        return new Uri(text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
    }
}
