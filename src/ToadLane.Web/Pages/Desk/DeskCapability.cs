using ToadLane.Web.Hosting;
using ToadLane.Web.Pages.Desk.Agreements;

namespace ToadLane.Web.Pages.Desk;

/// <summary>Finds every <see cref="IDeskTasks"/> of this site.</summary>
public sealed class DeskCapability : IWebCapability
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ProposalFiles>();
        builder.Services.AddScoped<FindElector>();
        builder.Services.AddScoped<JointDesk>();
        IEnumerable<Type> found = typeof(DeskCapability).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDeskTasks)));
        foreach (Type tasks in found)
        {
            builder.Services.AddScoped(typeof(IDeskTasks), tasks);
        }
    }
}
