using ToadLane.Web.Design;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Neighbourhoods;

/// <summary>Neighbourhoods in the menu of every council.</summary>
public sealed class NeighbourhoodsCapability : IWebCapability
{
    public IReadOnlyList<FrameLink> Links { get; } = [new("Neighbourhoods", "~/neighbourhoods")];
}
