using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ToadLane.EndToEnd.Tests.Chromium))]

namespace ToadLane.EndToEnd.Tests;

/// <summary>
/// One browser for all tests: the system's Chromium, or else the one that Playwright's own driver has installed.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        string own = playwright.Chromium.ExecutablePath;
        string? path = Usual.FirstOrDefault(File.Exists) ?? (File.Exists(own) ? own : null);
        if (path is null)
        {
            return;
        }

        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            // Root, as in a container, has no sandbox to use.
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A window with no cookies, of somebody who comes to the site for the first time.</summary>
    public async Task<Visitor> VisitAsync(LiveSite site, Window window)
    {
        if (browser is null)
        {
            Assert.Skip("There is no Chromium. Install it with: apt-get install chromium");
        }

        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.AbsoluteUri,
            JavaScriptEnabled = window.Scripts == Scripts.Run,
            ViewportSize = new ViewportSize { Width = window.Width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new Visitor(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
