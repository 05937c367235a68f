using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ToadLane.Postgres;
using ToadLane.Sqlite;
using ToadLane.Storage;

// Start-up project for dotnet ef. Run by itself it names the migrations that lag behind the model: see
// scripts/migrations.
foreach (string engine in new[] { "Sqlite", "Postgres" })
{
    string[] choice = [engine.ToLowerInvariant()];
    await using ToadLaneDb council = new CouncilFactory().CreateDbContext(choice);
    await using HubDb hub = new HubFactory().CreateDbContext(choice);
    if (council.Database.HasPendingModelChanges())
    {
        Console.WriteLine($"{engine} ToadLaneDb Council");
    }

    if (hub.Database.HasPendingModelChanges())
    {
        Console.WriteLine($"{engine} HubDb Hub");
    }
}

/// <summary>
/// Makes a context of one engine for dotnet ef: <c>dotnet ef migrations add Name --context HubDb -- sqlite</c>.
/// </summary>
internal static class DesignTime
{
    public static DbContextOptions<TContext> Options<TContext>(string[] args)
        where TContext : DbContext
    {
        Installation installation = new(Path.GetTempPath(), args[0], "Host=localhost");
        IDatabaseEngine engine = args[0] == "postgres"
            ? new PostgresEngine(installation) : new SqliteEngine(installation);
        DbContextOptionsBuilder<TContext> options = new();
        engine.Configure(options, engine.ConnectionTo("design"));
        return options.Options;
    }
}

internal sealed class CouncilFactory : IDesignTimeDbContextFactory<ToadLaneDb>
{
    public ToadLaneDb CreateDbContext(string[] args) => new(DesignTime.Options<ToadLaneDb>(args));
}

internal sealed class HubFactory : IDesignTimeDbContextFactory<HubDb>
{
    public HubDb CreateDbContext(string[] args) => new(DesignTime.Options<HubDb>(args));
}
