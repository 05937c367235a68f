using System.Net;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Tests.Hosting;

public sealed class LimitsTests
{
    [Fact]
    public async Task Who_tries_too_often_is_told_to_wait()
    {
        await using Site site = await Site.OpenAsync(site => site.Settings["TOADLANE_SIGN_IN_TRIES"] = "2");
        using HttpClient browser = site.NewBrowser();
        for (int i = 0; i < 2; i++)
        {
            using HttpResponseMessage tried =
                await browser.FillInAsync("/rochdale/sign-in", ("Email", "ann@example.com"));
            Assert.Equal(HttpStatusCode.Redirect, tried.StatusCode);
        }

        using HttpResponseMessage refused =
            await browser.FillInAsync("/rochdale/sign-in", ("Email", "ann@example.com"));
        using HttpResponseMessage elsewhere =
            await browser.FillInAsync("/oldham/sign-in", ("Email", "ann@example.com"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter?.Delta);
        Assert.Contains("Wait a minute", (await refused.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, elsewhere.StatusCode);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.250", true)]
    [InlineData("192.0.2.7", "192.0.3.7", false)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.8", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:2:2::1", false)]
    public void Neighbours_in_one_network_share_their_tries(string one, string other, bool shared) => Assert.Equal(
        shared, Limits.PrefixOf(IPAddress.Parse(one)) == Limits.PrefixOf(IPAddress.Parse(other)));
}
