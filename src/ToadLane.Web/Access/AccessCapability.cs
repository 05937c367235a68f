using Microsoft.AspNetCore.Authorization;
using ToadLane.People.Demonstration;
using ToadLane.People.Roles;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Access;

/// <summary>Sign-in, sessions, and who may call what: denied unless declared.</summary>
public static class AccessCapability
{
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddScoped<CurrentActor>();
        services.AddScoped<ICurrentActor>(p => p.GetRequiredService<CurrentActor>());
        services.AddScoped<IAuthorizationHandler, DeclaredHandler>();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new Declared()).Build());
        services.AddScoped<KnownActor>();
        services.AddScoped<PublicAddress>();
        services.AddScoped<DemonstrationCast>();
        services.AddSessions();
        services.AddRazorPages(options => options.Conventions.AddFolderApplicationModelConvention(
            "/Hub", page => page.EndpointMetadata.Add(new PlacedAttribute(Place.Hub))));
    }
}
