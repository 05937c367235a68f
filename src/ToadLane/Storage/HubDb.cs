using Microsoft.EntityFrameworkCore;

namespace ToadLane.Storage;

/// <summary>The small registry of an installation: which councils there are, and the web site's own keys.</summary>
public sealed partial class HubDb(DbContextOptions<HubDb> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(HubDb).Assembly, Holds);

    /// <summary>
    /// True for the mapping of a table that belongs in the hub: those implement <see cref="IHubTable"/>.
    /// </summary>
    public static bool Holds(Type mapping) => mapping.IsAssignableTo(typeof(IHubTable));
}
