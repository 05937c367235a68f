using ToadLane.Decisions.Delivery;

namespace ToadLane.Web.Pages.Projects;

/// <summary>A project in a list: what it is, where it stands, and by when it should be done.</summary>
public sealed record ProjectLine(Project Project, string Decision, string Place, DateOnly Today)
{
    public bool IsLate => Project.IsLateOn(Today);
}
