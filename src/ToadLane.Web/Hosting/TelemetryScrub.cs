using System.Diagnostics;
using OpenTelemetry;

namespace ToadLane.Web.Hosting;

/// <summary>Takes out of every trace what could tell who somebody is or what exactly they looked at.</summary>
public sealed class TelemetryScrub : BaseProcessor<Activity>
{
    private static readonly string[] Personal =
        ["url.path", "url.query", "url.full", "client.address", "client.port", "network.peer.address",
         "network.peer.port", "user_agent.original", "enduser.id", "http.target", "http.url", "db.statement"];

    public override void OnEnd(Activity data)
    {
        foreach (string tag in Personal)
        {
            // To set a tag to null is to remove it.
            data.SetTag(tag, null);
        }
    }
}
