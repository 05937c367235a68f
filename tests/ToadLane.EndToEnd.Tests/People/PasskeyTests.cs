using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ToadLane.Councils;
using ToadLane.People.Demonstration;

namespace ToadLane.EndToEnd.Tests.People;

/// <summary>A passkey on a pretended device, in a real browser, under the site's real content security policy.</summary>
public sealed class PasskeyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_passkey_is_added_used_and_removed()
    {
        await using ServedSite site = new();
        Uri address = await site.ServeAsync();
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("TOADLANE_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        await using IBrowserContext context = await browser.NewContextAsync(new() { BaseURL = address.ToString() });
        IPage page = await context.NewPageAsync();
        List<string> trouble = [];
        page.Console += (_, message) => trouble.AddRange(message.Type is "error" ? [message.Text] : []);
        page.PageError += (_, fault) => trouble.Add(fault);
        await PretendDeviceAsync(context, page);

        await page.GotoAsync("/rochdale/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = $"as {DemonstrationPerson.Resident.Name}" }).ClickAsync();
        await page.GotoAsync("/rochdale/account/passkeys");
        await page.GetByLabel("What do you call this device?").FillAsync("My phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByText("Added on").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).WaitForAsync();
        await page.GotoAsync("/rochdale/sign-in?return=%2Frochdale%2Faccount%2Fpasskeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/rochdale/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await page.GetByText("You have no passkeys.").WaitForAsync();

        Assert.Empty(trouble);
    }

    private static async Task PretendDeviceAsync(IBrowserContext context, IPage page)
    {
        ICDPSession device = await context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = JsonSerializer.SerializeToElement(new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            }),
        });
    }

    /// <summary>The site on a port of its own, with one demonstration council and its people.</summary>
    private sealed class ServedSite : WebApplicationFactory<Program>
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("toadlane-passkey-");

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
}
