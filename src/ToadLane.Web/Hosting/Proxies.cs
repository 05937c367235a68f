using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ToadLane.Web.Hosting;

/// <summary>
/// Believes X-Forwarded-For and X-Forwarded-Proto from the addresses and networks in TOADLANE_PROXIES (separated by
/// commas) and from nobody else, not even from this machine.
/// </summary>
public static class Proxies
{
    public static void AddProxies(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            string[] trusted = (configuration["TOADLANE_PROXIES"] ?? string.Empty)
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

            // With both lists empty the framework would believe everybody.
            options.ForwardedHeaders = trusted.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (string one in trusted)
            {
                if (System.Net.IPNetwork.TryParse(one, out System.Net.IPNetwork network))
                {
                    options.KnownIPNetworks.Add(network);
                }
                else
                {
                    options.KnownProxies.Add(IPAddress.Parse(one));
                }
            }
        });
}
