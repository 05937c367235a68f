using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ToadLane.Storage;

/// <summary>Opens the hub and each council's own database, with a pool of contexts for each.</summary>
public sealed class CouncilDatabases(IDatabaseEngine engine)
{
    private readonly ConcurrentDictionary<string, PooledDbContextFactory<ToadLaneDb>> councils = new();

    private readonly Lazy<PooledDbContextFactory<HubDb>> hub = new(() => new(Options<HubDb>(engine, "hub")));

    public HubDb OpenHub() => this.hub.Value.CreateDbContext();

    public ToadLaneDb Open(string slug) => this.councils
        .GetOrAdd(slug, name => new PooledDbContextFactory<ToadLaneDb>(Options<ToadLaneDb>(engine, name)))
        .CreateDbContext();

    private static DbContextOptions<TContext> Options<TContext>(IDatabaseEngine engine, string database)
        where TContext : DbContext
    {
        DbContextOptionsBuilder<TContext> options = new();
        engine.Configure(options, engine.ConnectionTo(database));
        return options.Options;
    }
}
