using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
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
        services.AddRazorPages(options =>
        {
            options.Conventions.AddFolderApplicationModelConvention(
                "/Hub", page => Mark(page, new PlacedAttribute(Place.Hub)));

            // The components for whoever writes pages, some of them without a page model to say it.
            options.Conventions.AddFolderApplicationModelConvention(
                "/Design", page => Mark(page, new PlacedAttribute(Place.Everywhere), new OpenAttribute()));
        });
    }

    private static void Mark(PageApplicationModel page, params object[] marks) =>
        marks.ToList().ForEach(page.EndpointMetadata.Add);
}
