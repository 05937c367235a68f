using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane;

/// <summary>Everything the product needs, registered once for the web site, the command line and the tests alike.</summary>
public static class ToadLaneServices
{
    /// <summary>
    /// An operation is a class with a public RunAsync; it is found by that, so no list of operations is kept anywhere.
    /// </summary>
    public static IServiceCollection AddToadLane(this IServiceCollection services, Installation installation)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(installation);
        services.AddSingleton<CouncilDatabases>();
        services.AddSingleton(_ => Vault.Open(installation.MasterKeyFile));
        services.AddSingleton<CouncilScopes>();
        services.AddScoped<CurrentCouncil>();
        services.AddScoped(p => p.GetRequiredService<CouncilDatabases>().OpenHub());
        services.AddScoped(p => p.GetRequiredService<CouncilDatabases>()
            .Open(p.GetRequiredService<CurrentCouncil>().Registration.Slug));
        foreach (Type operation in typeof(ToadLaneServices).Assembly.GetTypes().Where(IsOperation))
        {
            services.TryAddScoped(operation);
        }

        return services;
    }

    /// <summary>Brings the hub and every council's database up to this version.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancel)
    {
        CouncilDatabases databases = services.GetRequiredService<CouncilDatabases>();
        await using HubDb hub = databases.OpenHub();
        await hub.Database.MigrateAsync(cancel);
        foreach (string slug in await hub.Councils.Select(c => c.Slug).ToListAsync(cancel))
        {
            await using ToadLaneDb db = databases.Open(slug);
            await db.Database.MigrateAsync(cancel);
        }
    }

    public static bool IsOperation(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsNested: false } && type.GetMethod("RunAsync") is not null;
}
