using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>What the voting pages need besides their operations.</summary>
public sealed class VoteCapability : IWebCapability
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<FindBooth>();
        builder.Services.AddScoped<VoteCookies>();
        builder.Services.AddHostedService<TimetableService>();
    }
}
