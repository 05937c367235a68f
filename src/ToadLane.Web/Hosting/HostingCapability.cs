using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ToadLane.Web.Access;
using ToadLane.Web.Design;

namespace ToadLane.Web.Hosting;

/// <summary>The site's own ground: databases, councils by address, keys, limits, health, logs and telemetry.</summary>
public static class HostingCapability
{
    // A ballot paper with a thousand projects has a tenth of it; pages that take files say so and take more.
    private const int LargestBodyBytes = 2 * 1024 * 1024;

    public static void AddHosting(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddDatabases(builder.Configuration);
        services.AddSingleton<CouncilRegistry>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, PlaceMatcher>());
        services.AddScoped<IPageFrame, CouncilFrame>();
        services.AddKeyRing();
        services.AddProxies(builder.Configuration);
        services.AddLimits(builder.Configuration);
        services.AddMailing(builder.Configuration);
        services.AddSingleton<Draining>();
        services.AddHostedService(p => p.GetRequiredService<Draining>());
        services.AddHealthChecks().AddCheck<Readiness>("databases");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBodyBytes;
        });
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = LargestBodyBytes);
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<RefuseStrayForms>());
        QuietLogs(builder.Logging);
        Telemetry.Add(builder);
    }

    /// <summary>The part of the pipeline that comes before routing.</summary>
    public static void UseHosting(this WebApplication app)
    {
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<CouncilRouting>();
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseMiddleware<TooMuch>();
    }

    public static void MapHosting(this WebApplication app)
    {
        app.MapStaticAssets().ShortCircuit()
            .WithMetadata(new PlacedAttribute(Place.Everywhere), new OpenAttribute());
        app.MapRazorPages().WithStaticAssets();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false })
            .WithMetadata(new PlacedAttribute(Place.Hub), new OpenAttribute());
        app.MapHealthChecks("/health/ready")
            .WithMetadata(new PlacedAttribute(Place.Hub), new OpenAttribute());
    }

    // The framework's own lines name paths, queries and, with an exception, parameters: below a warning they are not
    // wanted.
    private static void QuietLogs(ILoggingBuilder logging)
    {
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        logging.AddFilter("System", LogLevel.Warning);
    }
}
