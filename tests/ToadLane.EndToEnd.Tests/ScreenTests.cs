namespace ToadLane.EndToEnd.Tests;

/// <summary>
/// The eight main pages on a small phone and on a desk: nothing sticks out sideways. Pictures of them are kept in the
/// folder that TOADLANE_SCREENSHOTS names.
/// </summary>
public sealed class ScreenTests(Chromium chromium)
{
    private const string Council = "oldham";

    private static readonly (string Name, string Address)[] Pages =
    [
        ("front", ""),
        ("neighbourhood", "/neighbourhoods/royton"),
        ("decision", "/decisions/small-works-in-chadderton"),
        ("proposals", "/decisions/small-works-in-chadderton/proposals"),
        ("ballot", "/decisions/a-greener-royton/vote/paper"),
        ("result", "/decisions/cleaner-streets-in-chadderton/result"),
        ("project", "/projects"),
        ("money", "/money"),
    ];

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task The_main_pages_fit_their_screen(int width)
    {
        await using LiveSite site = await LiveSite.WithDemonstrationAsync(Council);
        await using Visitor visitor = await chromium.VisitAsync(site, new Window(Width: width));

        foreach ((string name, string address) in Pages)
        {
            await visitor.OpenAsync($"/{Council}{address}");
            if (name is "project")
            {
                await visitor.GoOnAsync("main .tl-projects a");
            }

            Assert.True(await visitor.SidewaysAsync() == 0, $"{name} scrolls sideways at {width} pixels");
            await KeepPictureAsync(visitor, $"{name}-{width}.png");
        }
    }

    private static async Task KeepPictureAsync(Visitor visitor, string name)
    {
        if (Environment.GetEnvironmentVariable("TOADLANE_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name), FullPage = true });
        }
    }
}
