using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Demonstration;
using ToadLane.Testing;
using ToadLane.Web;

namespace ToadLane.EndToEnd.Tests;

/// <summary>The whole site on a port of its own, over a new data folder, under a clock that the test sets.</summary>
public sealed class LiveSite : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("toadlane-live-");
    private readonly Action<IServiceCollection>? also;
    private CouncilRegistration? council;

    private LiveSite(Action<IServiceCollection>? also = null)
    {
        this.also = also;
        UseKestrel(0);
        StartServer();
        Address = new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
    }

    public Uri Address { get; }

    public ReplayClock Clock { get; } = new(DateTimeOffset.UtcNow);

    /// <summary>Sentences that were asked for in another language and are not translated.</summary>
    public MissingWords Missing { get; } = new();

    /// <summary>A site with one council, which is a demonstration and still empty.</summary>
    public static async Task<LiveSite> EmptyAsync(Action<IServiceCollection>? also = null)
    {
        LiveSite site = new(also);
        NewCouncil rochdale = new("rochdale", "Rochdale", "E08000005") { IsDemonstration = true };
        await using (AsyncServiceScope scope = site.Services.CreateAsyncScope())
        {
            Outcome<CouncilRegistration> outcome = await scope.ServiceProvider.GetRequiredService<AddCouncil>()
                .RunAsync(rochdale, Actor.Operator, TestContext.Current.CancellationToken);
            Assert.True(outcome.Succeeded(out _, out Refusal? refusal), refusal?.Message);
        }

        return await site.EnteringAsync();
    }

    /// <summary>A site with one council of the demonstration, and in it a decision at every stage.</summary>
    public static async Task<LiveSite> WithDemonstrationAsync(string council)
    {
        LiveSite site = new();
        await using (AsyncServiceScope scope = site.Services.CreateAsyncScope())
        {
            Outcome<int> outcome = await scope.ServiceProvider.GetRequiredService<MakeDemonstration>()
                .RunAsync(new DemonstrationOrder([council]), Actor.Operator, CancellationToken.None);
            Assert.True(outcome.Succeeded(out _, out Refusal? refusal), refusal?.Message);
        }

        return await site.EnteringAsync();
    }

    /// <summary>A scope about the council, as a request would have it.</summary>
    public AsyncServiceScope Enter() => Services.GetRequiredService<CouncilScopes>().Enter(council!);

    /// <summary>Runs an operation that must succeed.</summary>
    public Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<Outcome<T>>> run)
        where TOperation : notnull
        where T : notnull => Given.DoneAsync(Enter, run);

    /// <summary>Waits until just after this instant, and lets what is due happen.</summary>
    public async Task WaitUntilAsync(DateTime instant)
    {
        Clock.Set(instant.AddMinutes(1));
        ClockTurn turn = await this.DoAsync<TurnTheClock, ClockTurn>(clock =>
            clock.RunAsync(Actor.Clock, TestContext.Current.CancellationToken));
        Assert.All(turn.Steps, step => Assert.Null(step.Refusal));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("TOADLANE_DATA", folder.FullName);
        builder.UseSetting("TOADLANE_DATABASE", "sqlite");
        builder.UseSetting("TOADLANE_FEWEST_BALLOTS", "0");
        // What is due happens when the test waits for it, and not beside that.
        builder.UseSetting("TOADLANE_TIMETABLE_SECONDS", "0");
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning)
            .AddFilter("ToadLane", LogLevel.Warning));
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            services.AddTransient<IStringLocalizer<Words>>(p => new WatchedWords(
                new StringLocalizer<Words>(p.GetRequiredService<IStringLocalizerFactory>()), Missing));
            also?.Invoke(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private async Task<LiveSite> EnteringAsync()
    {
        council = (await Services.GetRequiredService<CouncilScopes>().AllAsync(CancellationToken.None)).Single();
        return this;
    }
}
