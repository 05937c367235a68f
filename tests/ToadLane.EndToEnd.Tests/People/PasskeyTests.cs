using System.Text.Json;
using Microsoft.Playwright;
using ToadLane.People.Demonstration;

namespace ToadLane.EndToEnd.Tests.People;

/// <summary>
/// A passkey on a pretended device, in a real browser, under the site's real content security policy.
/// </summary>
public sealed class PasskeyTests
{
    [Fact]
    public async Task A_passkey_is_added_used_and_removed()
    {
        await using ServedCouncil site = new();
        Uri address = await site.ServeAsync();
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await ServedCouncil.LaunchAsync(playwright);
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
}
