using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.People.Demonstration;
using ToadLane.People.SiteKeys;
using ToadLane.Storage;

namespace ToadLane.Web.Tests.Hosting;

public sealed class KeyRingTests
{
    [Fact]
    public async Task Keys_lie_in_the_hub_locked_by_the_vault()
    {
        await using Site site = await Site.OpenAsync();
        using HttpClient browser = site.NewBrowser();
        await browser.ReadAsync("/rochdale/sign-in");

        await using HubDb hub = site.Services.GetRequiredService<CouncilDatabases>().OpenHub();
        SiteKey key = await hub.SiteKeys.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<vault", key.Xml, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", key.Xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_begun_on_one_node_goes_on_at_another()
    {
        await using Site site = await Site.OpenAsync();
        await site.PeopleAsync();
        using HttpClient one = site.NewBrowser();
        using HttpResponseMessage began =
            await one.FillInAsync("/rochdale/sign-in", ("person", DemonstrationPerson.Resident.Email));
        string cookie = began.Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("toadlane-session", StringComparison.Ordinal));
        await using WebApplicationFactory<Program> node = site.WithWebHostBuilder(_ => { });
        using HttpClient other = node.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        other.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);

        Assert.Equal(HttpStatusCode.OK, await other.StatusAsync("/rochdale/account"));
    }

    [Fact]
    public async Task Over_https_the_browser_itself_guards_the_cookie()
    {
        await using Site site = await Site.OpenAsync();
        await site.PeopleAsync();
        using HttpClient browser = site.CreateClient(
            new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

        using HttpResponseMessage began =
            await browser.FillInAsync("/rochdale/sign-in", ("person", DemonstrationPerson.Resident.Email));

        string cookie =
            began.Headers.GetValues("Set-Cookie").Single(c => c.Contains("toadlane-session", StringComparison.Ordinal));
        Assert.StartsWith("__Secure-toadlane-session=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_unknown_can_say_that_the_request_came_by_https()
    {
        await using Site site = await Site.OpenAsync();
        await site.PeopleAsync();
        using HttpClient browser = site.NewBrowser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using HttpResponseMessage began =
            await browser.FillInAsync("/rochdale/sign-in", ("person", DemonstrationPerson.Resident.Email));

        Assert.Contains(
            began.Headers.GetValues("Set-Cookie"), c => c.StartsWith("toadlane-session=", StringComparison.Ordinal));
    }
}
