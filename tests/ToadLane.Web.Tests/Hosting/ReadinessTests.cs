using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ToadLane.Web.Tests.Hosting;

public sealed class ReadinessTests
{
    [Fact]
    public async Task A_running_site_is_live_and_ready()
    {
        await using Site site = await Site.OpenAsync();
        using HttpClient browser = site.NewBrowser();

        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/health/live"));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/health/ready"));
    }

    [Fact]
    public async Task While_it_drains_it_is_live_but_not_ready()
    {
        await using Site site = await Site.OpenAsync(site => site.Settings["TOADLANE_DRAIN_SECONDS"] = "3");
        using HttpClient browser = site.NewBrowser();

        site.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await browser.StatusAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/health/live"));
    }
}
