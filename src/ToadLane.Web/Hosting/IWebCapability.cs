using ToadLane.Web.Design;

namespace ToadLane.Web.Hosting;

/// <summary>
/// What a capability brings to the web site besides its pages: services and endpoints. Every class that implements it
/// is found by that, so no list of capabilities is kept anywhere.
/// </summary>
public interface IWebCapability
{
    /// <summary>This capability's links in the menu of every council page.</summary>
    IReadOnlyList<FrameLink> Links => [];

    void Add(WebApplicationBuilder builder)
    {
    }

    void Map(WebApplication app)
    {
    }
}
