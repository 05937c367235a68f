using ToadLane.Web.Design;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Pots;

/// <summary>Money in the menu.</summary>
public sealed class PotsCapability : IWebCapability
{
    public IReadOnlyList<FrameLink> Links => [new("Money", "~/money")];
}
