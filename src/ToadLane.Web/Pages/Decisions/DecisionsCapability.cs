using ToadLane.Web.Design;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>Decisions in the menu.</summary>
public sealed class DecisionsCapability : IWebCapability
{
    public IReadOnlyList<FrameLink> Links => [new("Decisions", "~/decisions")];
}
