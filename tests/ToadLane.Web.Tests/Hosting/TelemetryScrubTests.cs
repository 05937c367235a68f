using System.Diagnostics;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Tests.Hosting;

public sealed class TelemetryScrubTests
{
    [Fact]
    public void A_trace_keeps_the_route_and_loses_the_person()
    {
        using Activity activity = new("request");
        activity.SetTag("http.route", "/sign-in/link");
        activity.SetTag("url.query", "token=secret");
        activity.SetTag("client.address", "203.0.113.9");
        activity.SetTag("user_agent.original", "SecretBrowser/1.0");
        using TelemetryScrub scrub = new();

        scrub.OnEnd(activity);

        Assert.Equal(["http.route"], activity.TagObjects.Select(tag => tag.Key));
    }
}
