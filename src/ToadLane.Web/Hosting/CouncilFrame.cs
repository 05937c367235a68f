using ToadLane.Councils;
using ToadLane.Web.Access;
using ToadLane.Web.Design;

namespace ToadLane.Web.Hosting;

/// <summary>Tells the layout which council this is, who is signed in, and what the menu holds.</summary>
public sealed class CouncilFrame(CurrentCouncil current, ICurrentActor who) : IPageFrame
{
    private static readonly IReadOnlyList<FrameLink> Links = [.. WebCapabilities.All.SelectMany(c => c.Links)];

    // The network's own pages have no accounts.
    private static readonly PageFrame Hub = new() { SignInHref = null, SignOutHref = null, Footer = [] };

    public ValueTask<PageFrame> FrameAsync(HttpContext context) =>
        ValueTask.FromResult(current.IsEntered ? this.Inside(current.Registration) : Hub);

    private PageFrame Inside(CouncilRegistration council)
    {
        bool isSignedIn = who.Actor.Id is not null;
        bool readsMessages = council.IsDemonstration || WhoMay.Refuses(who.Actor, Act.ReadMessages) is null;
        PageFrame frame = new()
        {
            Council = council.Name,
            IsDemonstration = council.IsDemonstration,
            SignedInAs = isSignedIn ? who.Actor.Name : null,
            Navigation = [.. Links, .. this.OwnLinks()],
        };
        return readsMessages ? frame with { Footer = [.. frame.Footer, new FrameLink("Outbox", "~/outbox")] } : frame;
    }

    private IEnumerable<FrameLink> OwnLinks()
    {
        if (WhoMay.Table[Act.UseDesk].Any(who.Actor.Roles.Contains))
        {
            yield return new FrameLink("Your desk", "~/desk");
        }
    }
}
