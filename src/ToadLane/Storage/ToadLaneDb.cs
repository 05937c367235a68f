using Microsoft.EntityFrameworkCore;

namespace ToadLane.Storage;

/// <summary>
/// One council's database. Each capability adds its own tables in a part of this class in its own folder.
/// </summary>
public sealed partial class ToadLaneDb(DbContextOptions<ToadLaneDb> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ToadLaneDb).Assembly, type => !HubDb.Holds(type));
}
