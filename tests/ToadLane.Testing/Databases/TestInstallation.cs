using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Postgres;
using ToadLane.Sqlite;
using ToadLane.Storage;

namespace ToadLane.Testing.Databases;

/// <summary>
/// A whole installation on one engine, with databases that no other test sees, a clock that stands still, and one
/// council, Rochdale. Disposing it removes the databases.
/// </summary>
public sealed class TestInstallation : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private TestInstallation(Installation installation)
    {
        Installation = installation;
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(EngineOf(installation))
            .AddToadLane(installation)
            .BuildServiceProvider(validateScopes: true);
    }

    public TestClock Clock { get; } = new();

    public Installation Installation { get; }

    public CouncilRegistration Rochdale { get; private set; } = null!;

    /// <summary>The services of the whole installation; for a council's, see <see cref="Enter()"/>.</summary>
    public IServiceProvider Services => services;

    /// <param name="engine">"sqlite" or "postgres"; see <see cref="BothEnginesAttribute"/>.</param>
    /// <param name="fewestBallots">With fewer ballots only totals are published.</param>
    public static async Task<TestInstallation> StartAsync(string engine, int fewestBallots = 0)
    {
        TestInstallation started = new(await NewInstallationAsync(engine) with { FewestBallots = fewestBallots });
        await DatabaseTemplates.CopyAsync("hub", started.Installation, "hub");
        started.Rochdale = await started.AddCouncilAsync(new("rochdale", "Rochdale", "E08000005"));
        return started;
    }

    /// <summary>On a server that the test may kill: nothing is copied, everything is migrated.</summary>
    public static async Task<TestInstallation> StartOnAsync(MortalPostgres server)
    {
        string folder = Directory.CreateTempSubdirectory("toadlane-test-").FullName;
        TestInstallation started = new(new Installation(folder, "postgres", $"{server.Connection};Database=mortal"));
        await using (HubDb hub = started.services.GetRequiredService<CouncilDatabases>().OpenHub())
        {
            await hub.Database.MigrateAsync();
        }

        started.Rochdale = await started.RegisterAsync(new("rochdale", "Rochdale", "E08000005"));
        return started;
    }

    /// <summary>Adds one more council, with a database of its own.</summary>
    public async Task<CouncilRegistration> AddCouncilAsync(NewCouncil council)
    {
        await DatabaseTemplates.CopyAsync("council", Installation, council.Slug);
        return await RegisterAsync(council);
    }

    /// <summary>A scope about Rochdale.</summary>
    public AsyncServiceScope Enter() => Enter(Rochdale);

    /// <summary>A scope about a council: one for each thing done, as each web request has its own.</summary>
    public AsyncServiceScope Enter(CouncilRegistration council) =>
        services.GetRequiredService<CouncilScopes>().Enter(council);

    /// <summary>How Rochdale's database is reached.</summary>
    public string Connection => services.GetRequiredService<IDatabaseEngine>().ConnectionTo(Rochdale.Slug);

    /// <summary>The hand-written way into Rochdale's box, by this connection or the usual one.</summary>
    public IBallotStore OpenBallotStore(string? connection = null) =>
        services.GetRequiredService<IBallotEngine>().OpenBallotStore(connection ?? Connection, Clock);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await DatabaseTemplates.RemoveAsync(Installation);
    }

    internal static IDatabaseEngine EngineOf(Installation installation) => installation.Engine == "postgres"
        ? new PostgresEngine(installation)
        : new SqliteEngine(installation);

    internal static async Task<Installation> NewInstallationAsync(string engine)
    {
        string folder = Directory.CreateTempSubdirectory("toadlane-test-").FullName;
        // The name of a database in the connection string makes this installation's databases its own.
        string? postgres = engine == "postgres"
            ? $"{await PostgresServer.ConnectionAsync()};Database={Path.GetFileName(folder).Replace('-', '_')}"
            : null;
        return new Installation(folder, engine, postgres);
    }

    private async Task<CouncilRegistration> RegisterAsync(NewCouncil council)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        Outcome<CouncilRegistration> outcome = await scope.ServiceProvider.GetRequiredService<AddCouncil>()
            .RunAsync(council, Actor.Operator, CancellationToken.None);
        return outcome.Succeeded(out CouncilRegistration? added, out Refusal? refusal)
            ? added
            : throw new InvalidOperationException(refusal.Message);
    }
}
