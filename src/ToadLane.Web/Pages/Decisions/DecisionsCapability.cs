using ToadLane.Web.Design;
using ToadLane.Web.Hosting;
using ToadLane.Web.Pages.Decisions.Counts;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>Decisions in the menu, and what their result pages need.</summary>
public sealed class DecisionsCapability : IWebCapability
{
    public IReadOnlyList<FrameLink> Links => [new("Decisions", "~/decisions")];

    public void Add(WebApplicationBuilder builder) => builder.Services.AddScoped<FindResult>();
}
