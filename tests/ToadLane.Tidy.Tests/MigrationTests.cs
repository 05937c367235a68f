using Microsoft.EntityFrameworkCore;
using ToadLane.Postgres;
using ToadLane.Sqlite;
using ToadLane.Storage;

namespace ToadLane.Tidy.Tests;

/// <summary>
/// Both databases have the migrations of both models: a change of one that forgets the other is found.
/// </summary>
public sealed class MigrationTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void A_council_s_database_has_no_change_without_a_migration(string engine)
    {
        using ToadLaneDb db = new(Options<ToadLaneDb>(engine));

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "Run scripts/migrations.");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void The_hub_has_no_change_without_a_migration(string engine)
    {
        using HubDb hub = new(Options<HubDb>(engine));

        Assert.NotEmpty(hub.Database.GetMigrations());
        Assert.False(hub.Database.HasPendingModelChanges(), "Run scripts/migrations.");
    }

    [Fact]
    public void A_model_that_moved_on_without_a_migration_is_found()
    {
        using MovedOn db = new();

        Assert.True(db.Database.HasPendingModelChanges());
    }

    private static DbContextOptions<TContext> Options<TContext>(string engine)
        where TContext : DbContext
    {
        Installation installation = new(Path.GetTempPath(), engine, "Host=localhost");
        IDatabaseEngine chosen = engine == "postgres"
            ? new PostgresEngine(installation)
            : new SqliteEngine(installation);
        DbContextOptionsBuilder<TContext> options = new();
        chosen.Configure(options, chosen.ConnectionTo("design"));
        return options.Options;
    }

    private sealed class MovedOn : DbContext
    {
        public DbSet<Forgotten> Forgotten => Set<Forgotten>();

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.UseSqlite("Data Source=:memory:");
    }

    private sealed record Forgotten(int Id);
}
