using ToadLane.Web.Design;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Projects;

/// <summary>Projects in the menu.</summary>
public sealed class ProjectsCapability : IWebCapability
{
    public IReadOnlyList<FrameLink> Links => [new("Projects", "~/projects")];
}
