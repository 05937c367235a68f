using ToadLane.People.Demonstration;
using ToadLane.Testing;

namespace ToadLane.EndToEnd.Tests;

/// <summary>What tests about polling staff do alike.</summary>
internal static class Polling
{
    public static string? Folder =>
        Environment.GetEnvironmentVariable("TOADLANE_PICTURES") is { Length: > 0 } folder ? folder : null;

    /// <summary>A site with the demonstration's people, and nothing to vote about yet.</summary>
    public static async Task<Story> BeginAsync(Chromium chromium, LiveSite site, Window window)
    {
        await site.DoAsync<AddDemonstrationPeople, int>(add =>
            add.RunAsync(Actor.Operator, TestContext.Current.CancellationToken));
        return new Story(chromium, site, window);
    }

    /// <summary>Types who an elector of a <see cref="Poll"/> is.</summary>
    public static async Task FindAsync(Visitor staff, int elector)
    {
        await staff.FillAsync("Full name", $"Elector {elector}");
        await staff.FillAsync("Postcode", "OL16 1LN");
        await staff.FillDateAsync(Poll.Born.ToDateTime(TimeOnly.MinValue));
    }

    /// <summary>
    /// No page sticks out sideways; and a picture for whoever wants to look, where TOADLANE_PICTURES names a folder.
    /// </summary>
    public static async Task PictureAsync(Visitor visitor, string name)
    {
        Assert.Equal(0, await visitor.SidewaysAsync());
        if (Folder is { } folder)
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}
