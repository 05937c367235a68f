using ToadLane.Web.Access;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Decisions.Proposals;

/// <summary>What proposals bring besides their pages: whose proposal it is, and the photos.</summary>
public sealed class ProposalsCapability : IWebCapability
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<OwnProposals>();
    }

    public void Map(WebApplication app) => app
        .MapGet("/photos/{id:guid}", PhotoFile.ServeAsync)
        .WithDisplayName("Photo")
        .WithMetadata(new OpenAttribute());
}
