using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ToadLane.People.Demonstration;
using ToadLane.Testing;

namespace ToadLane.EndToEnd.Tests;

/// <summary>Ballot papers as the polling staff live them, in a browser: from the printer to the closed batch.</summary>
public sealed class PaperPollingTests(Chromium chromium)
{
    [Theory]
    [InlineData(320, Scripts.Off)]
    [InlineData(1280, Scripts.Run)]
    public async Task A_batch_of_papers_goes_out_comes_back_is_keyed_by_two_people_and_closes(
        int width, Scripts scripts)
    {
        await using LiveSite site = await LiveSite.EmptyAsync();
        Story story = await Polling.BeginAsync(chromium, site, new Window(scripts, width));
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan());
        await using Visitor officer = await story.SignInAsync(DemonstrationPerson.Officer);
        await using Visitor clerk = await story.SignInAsync(DemonstrationPerson.PollClerk);

        await this.PrintAsync(officer, width);
        await officer.FollowAsync("Ballot papers");
        await Polling.PictureAsync(officer, $"batches-{width}");
        await officer.FollowAsync("Give out or take back a paper");
        await this.GiveAndTakeAsync(officer, width);
        await this.KeyAsync(officer, "first", ["1, 2", "3"], width);
        await this.KeyAsync(clerk, "second", ["1 2", "4"], width);
        await this.SettleAsync(clerk, width);
        await this.CloseAsync(officer, width);

        Assert.Equal(2, await poll.ReadAsync(db => Task.FromResult(db.PaperEnvelopes.Count())));
    }

    private async Task PrintAsync(Visitor officer, int width)
    {
        await officer.OpenAsync("/rochdale/desk/decisions");
        await Polling.PictureAsync(officer, $"under-way-{width}");
        await officer.FollowAsync("Ballot papers");
        await officer.FillAsync("How many papers?", "4");
        await Polling.PictureAsync(officer, $"print-batch-{width}");
        await officer.PressAsync("Begin the batch");
        await officer.SeesAsync("Project 3 by the canal");
        await Polling.PictureAsync(officer, $"ballot-paper-{width}");
        await this.SheetAsync(officer, "ballot-paper", width);
        byte[] pdf = await officer.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        Assert.Single(Regex.Matches(Encoding.Latin1.GetString(pdf), "/Type /Page\\b"));
        await officer.FollowAsync("Show it in large print");
        await Polling.PictureAsync(officer, $"ballot-paper-large-{width}");
        await this.SheetAsync(officer, "ballot-paper-large", width);
    }

    private async Task SheetAsync(Visitor officer, string name, int width)
    {
        if (Polling.Folder is { } folder)
        {
            await officer.Page.EmulateMediaAsync(new() { Media = Media.Print });
            await officer.Page.SetViewportSizeAsync(673, 900);
            string path = Path.Combine(folder, $"{name}-sheet.png");
            await officer.Page.ScreenshotAsync(new() { Path = path, FullPage = true });
            await officer.Page.SetViewportSizeAsync(width, 900);
            await officer.Page.EmulateMediaAsync(new() { Media = Media.Null });
        }
    }

    private async Task GiveAndTakeAsync(Visitor officer, int width)
    {
        foreach (int elector in new[] { 1, 2 })
        {
            await Polling.FindAsync(officer, elector);
            await officer.Page.GetByLabel("A", new() { Exact = true }).CheckAsync();
            await Polling.PictureAsync(officer, $"roll-{width}");
            await officer.PressAsync("Mark a paper as given out");
            await officer.SeesAsync("this person was given a paper");
            Assert.DoesNotContain($"Elector {elector}", await officer.Page.ContentAsync(), StringComparison.Ordinal);
            await Polling.FindAsync(officer, elector);
            await officer.PressAsync("Mark an envelope as back");
            await Polling.PictureAsync(officer, $"back-{width}");
        }
    }

    private async Task KeyAsync(Visitor keyer, string entry, string[] pile, int width)
    {
        await keyer.OpenAsync("/rochdale/desk");
        await Polling.PictureAsync(keyer, $"desk-{entry}-{width}");
        await keyer.FollowAsync("Ballot papers to key");
        await keyer.FollowAsync("Batch A");
        await keyer.FollowAsync($"Key the {entry} entry");
        foreach (string projects in pile)
        {
            await keyer.FillAsync("Numbers of the marked projects", projects);
            await keyer.ChooseAsync("These projects are marked");
            await Polling.PictureAsync(keyer, $"key-{entry}-{width}");
            await keyer.PressAsync("Save and go on");
        }
    }

    private async Task SettleAsync(Visitor clerk, int width)
    {
        await Polling.PictureAsync(clerk, $"settle-{width}");
        await clerk.FollowAsync("Key paper 2 again");
        Assert.Empty(await clerk.Page.GetByLabel("Numbers of the marked projects").InputValueAsync());
        await clerk.FillAsync("Numbers of the marked projects", "3");
        await clerk.ChooseAsync("These projects are marked");
        await clerk.PressAsync("Save and go on");
        Assert.DoesNotContain("Papers to settle", await clerk.ReadAsync(), StringComparison.Ordinal);
    }

    private async Task CloseAsync(Visitor officer, int width)
    {
        await officer.OpenAsync("/rochdale/desk");
        await officer.FollowAsync("Ballot papers to key");
        await officer.FollowAsync("Batch A");
        await officer.FillAsync("Papers never given out", "1");
        await officer.PressAsync("Close the batch");
        await officer.SeesAsync("There is a problem");
        await Polling.PictureAsync(officer, $"close-wrong-{width}");
        await officer.FillAsync("Papers never given out", "2");
        await officer.PressAsync("Close the batch");
        await officer.SeesAsync("every paper is accounted for");
        await Polling.PictureAsync(officer, $"closed-{width}");
    }
}
