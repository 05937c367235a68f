using ToadLane.Councils;

namespace ToadLane.Web.Access;

/// <summary>
/// The address of this site as it may stand in a message. It is never taken from what a stranger's browser says its
/// host is: that way a sign-in link could be made to lead to the stranger.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration, CurrentCouncil council)
{
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <param name="request">The request that causes the message.</param>
    /// <param name="path">Inside the council, beginning with a slash.</param>
    public Uri Of(HttpRequest request, PathString path) =>
        new(this.SiteOf(request) + request.PathBase.Add(path).ToUriComponent());

    private string SiteOf(HttpRequest request)
    {
        if (configuration["TOADLANE_ADDRESS"] is { Length: > 0 } address)
        {
            return address.TrimEnd('/');
        }

        // The hub knows this host name, or nothing is sent from here at all.
        bool isKnown = council.Registration.HostName == request.Host.Host
            || council.Registration.IsDemonstration
            || ThisMachine.Contains(request.Host.Host);
        return isKnown
            ? $"{request.Scheme}://{request.Host.ToUriComponent()}"
            : throw new InvalidOperationException(
                "Set TOADLANE_ADDRESS to this site's address, such as https://example.org.");
    }
}
