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
        ValueTask.FromResult(!current.IsEntered ? Hub : new PageFrame
    {
        Council = current.Registration.Name,
        IsDemonstration = current.Registration.IsDemonstration,
        SignedInAs = who.Actor.Id is null ? null : who.Actor.Name,
        Navigation = this.HasDesk ? [.. Links, new FrameLink("Your desk", "~/desk")] : Links,
    });

    private bool HasDesk => WhoMay.Table[Act.UseDesk].Any(who.Actor.Roles.Contains);
}
