using ToadLane.Postgres;
using ToadLane.Sqlite;
using ToadLane.Storage;

namespace ToadLane.Web.Hosting;

/// <summary>
/// Before the first request: every database is brought up to date, and one that could lose a vote is refused.
/// </summary>
public static class StartUp
{
    public static void AddDatabases(this IServiceCollection services, IConfiguration configuration)
    {
        Installation installation = Installation.Read(name => configuration[name]);
        services.AddToadLane(installation);
        services.AddSingleton<IDatabaseEngine>(installation.Engine switch
        {
            "sqlite" => new SqliteEngine(installation),
            "postgres" => new PostgresEngine(installation),
            string other => throw new InvalidOperationException(
                $"TOADLANE_DATABASE is {other}; it must be sqlite or postgres."),
        });
    }

    public static async Task PrepareDatabasesAsync(this WebApplication app)
    {
        CancellationToken stopping = app.Lifetime.ApplicationStopping;
        IDatabaseEngine engine = app.Services.GetRequiredService<IDatabaseEngine>();
        await ToadLaneServices.MigrateAsync(app.Services, stopping);
        if (await engine.DurabilityFaultAsync(engine.ConnectionTo("hub"), stopping) is { } fault)
        {
            throw new InvalidOperationException(fault);
        }
    }
}
