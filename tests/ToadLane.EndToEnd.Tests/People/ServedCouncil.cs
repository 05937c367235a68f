using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ToadLane.Councils;
using ToadLane.People.Demonstration;

namespace ToadLane.EndToEnd.Tests.People;

/// <summary>The site on a port of its own, with one demonstration council and its people.</summary>
internal sealed class ServedCouncil : WebApplicationFactory<Program>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("toadlane-passkey-");

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("TOADLANE_CHROMIUM") ?? "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu"],
    });

    /// <summary>WebAuthn wants a host name, so it is localhost and not 127.0.0.1.</summary>
    public async Task<Uri> ServeAsync()
    {
        this.UseKestrel(0);
        this.StartServer();
        await using AsyncServiceScope scope = this.Services.CreateAsyncScope();
        NewCouncil council = new("rochdale", "Rochdale", "E08000005") { IsDemonstration = true };
        Outcome<CouncilRegistration> added = await scope.ServiceProvider.GetRequiredService<AddCouncil>()
            .RunAsync(council, Actor.Operator, Cancel);
        Assert.True(added.Succeeded(out CouncilRegistration? rochdale, out _));
        await using AsyncServiceScope inside = this.Services.GetRequiredService<CouncilScopes>().Enter(rochdale);
        await inside.ServiceProvider.GetRequiredService<AddDemonstrationPeople>().RunAsync(Actor.Operator, Cancel);
        return new UriBuilder(this.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("TOADLANE_DATA", this.folder.FullName);
        builder.UseSetting("TOADLANE_DATABASE", "sqlite");
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
