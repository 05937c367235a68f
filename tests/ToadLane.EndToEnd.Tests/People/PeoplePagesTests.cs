using Microsoft.Playwright;

namespace ToadLane.EndToEnd.Tests.People;

/// <summary>The pages of signing in, accounts and messages, as an administrator of a demonstration sees them.</summary>
public sealed class PeoplePagesTests
{
    private static readonly string[] Addresses =
    [
        "/", "/rochdale/sign-in", "/rochdale/sign-in/sent", "/rochdale/account", "/rochdale/account/passkeys",
        "/rochdale/account/close", "/rochdale/outbox", "/rochdale/outbox/letters", "/rochdale/nowhere",
    ];

    [Theory]
    [InlineData(320, true)]
    [InlineData(1280, false)]
    public async Task Every_page_is_clean_under_axe_and_fits_its_screen(int width, bool script)
    {
        await using ServedCouncil site = new();
        Uri address = await site.ServeAsync();
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await ServedCouncil.LaunchAsync(playwright);
        await using IBrowserContext context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            BypassCSP = true,
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = 800 },
        });
        IPage page = await context.NewPageAsync();
        await SignInByLinkAsync(page);
        List<string> faults = [];

        foreach (string one in Addresses)
        {
            await page.GotoAsync(one);
            await PictureAsync(page, $"{one.Trim('/').Replace('/', '-')}-{width}");
            faults.AddRange(await FaultsAsync(page, one, script));
        }

        Assert.Empty(faults);
    }

    /// <summary>Through the outbox, as a visitor of a demonstration does; then as the officer.</summary>
    private static async Task SignInByLinkAsync(IPage page)
    {
        await page.GotoAsync("/rochdale/sign-in");
        await page.GetByLabel("Your e-mail address").FillAsync("officer@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send me a link" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the message in the outbox" }).ClickAsync();
        string link = (await page.Locator("article a").First.GetAttributeAsync("href"))!;
        await page.GotoAsync(link);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page, string address, bool script)
    {
        if (!script)
        {
            return [];
        }

        int wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
        IReadOnlyList<string> faults = await Axe.FaultsAsync(page);
        return faults.Select(fault => $"{address}: {fault}")
            .Concat(wide > 0 ? [$"{address} is {wide} pixels too wide"] : []);
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("TOADLANE_PICTURES") is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}
