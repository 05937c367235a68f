using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ToadLane.Councils;
using ToadLane.Demonstration;

namespace ToadLane.Web.Tests;

/// <summary>
/// The whole site over its own new data folder, with two councils: rochdale (a demonstration) and oldham.
/// </summary>
public sealed class Site : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("toadlane-site-");

    public Dictionary<string, string?> Settings { get; } = [];

    public Action<IServiceCollection> Also { get; set; } = _ => { };

    public static async Task<Site> OpenAsync(Action<Site>? prepare = null)
    {
        Site site = new();
        prepare?.Invoke(site);
        await site.AddCouncilAsync(new NewCouncil("rochdale", "Rochdale", "E08000005") { IsDemonstration = true });
        await site.AddCouncilAsync(new NewCouncil("oldham", "Oldham", "E08000004"));
        return site;
    }

    /// <summary>A site with one council of the demonstration: it lives through two years in order.</summary>
    public static async Task<Site> WithDemonstrationAsync(string council)
    {
        Site site = new()
        {
            Also = services =>
            {
                services.RemoveAll<TimeProvider>();
                services.AddSingleton<TimeProvider>(new ReplayClock(DateTimeOffset.UtcNow));
            },
        };
        await using AsyncServiceScope scope = site.Services.CreateAsyncScope();
        Outcome<int> outcome = await scope.ServiceProvider.GetRequiredService<MakeDemonstration>()
            .RunAsync(new DemonstrationOrder([council]), Actor.Operator, TestContext.Current.CancellationToken);
        Assert.True(outcome.Succeeded(out _, out Refusal? refusal), refusal?.Message);
        return site;
    }

    public async Task AddCouncilAsync(NewCouncil council)
    {
        await using AsyncServiceScope scope = this.Services.CreateAsyncScope();
        AddCouncil operation = scope.ServiceProvider.GetRequiredService<AddCouncil>();
        Outcome<CouncilRegistration> outcome =
            await operation.RunAsync(council, Actor.Operator, TestContext.Current.CancellationToken);
        Assert.True(outcome.Succeeded(out _, out Refusal? refusal), refusal?.Message);
    }

    /// <summary>A scope about one of the councils, to call operations and read tables.</summary>
    public async Task<AsyncServiceScope> EnterAsync(string slug)
    {
        CouncilScopes scopes = this.Services.GetRequiredService<CouncilScopes>();
        IReadOnlyList<CouncilRegistration> all = await scopes.AllAsync(TestContext.Current.CancellationToken);
        return scopes.Enter(all.Single(c => c.Slug == slug));
    }

    /// <summary>A browser of its own, with cookies, that shows redirects instead of following them.</summary>
    public HttpClient NewBrowser() => this.CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        HandleCookies = true,
    });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("TOADLANE_DATA", this.folder.FullName);
        builder.UseSetting("TOADLANE_DATABASE", "sqlite");
        builder.UseSetting("TOADLANE_FEWEST_BALLOTS", "0");
        // What is due happens when a test says so, and not in the middle of it.
        builder.UseSetting("TOADLANE_TIMETABLE_SECONDS", "0");
        foreach ((string key, string? value) in this.Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(services => this.Also(services));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            this.folder.Delete(recursive: true);
        }
    }
}
