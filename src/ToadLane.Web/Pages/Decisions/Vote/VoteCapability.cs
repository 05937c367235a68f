using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>The services of the voting journey.</summary>
public sealed class VoteCapability : IWebCapability
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<VotingSession>();
        builder.Services.AddScoped<VotingDesk>();
        builder.Services.AddScoped<VotePage>();
    }
}
