using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Decisions.Ballots.Sealing.Keys;
using ToadLane.People.Demonstration;
using ToadLane.Testing;

namespace ToadLane.EndToEnd.Tests;

/// <summary>Closing night as returning officer and scrutineers live it, in a browser.</summary>
public sealed class ClosingNightTests(Chromium chromium)
{
    [Theory]
    [InlineData(320, Scripts.Off)]
    [InlineData(1280, Scripts.Run)]
    public async Task Scrutineers_carry_the_box_away_and_publish_the_result_together(int width, Scripts scripts)
    {
        await using LiveSite site = await LiveSite.EmptyAsync();
        await Milkstone.BuildAsync(site);
        NewKey? key = null;
        PollPlan plan = new()
        {
            Rules = new(BallotStyle.WithinBudget, CountingRule.Greedy) { KeyHolding = KeyHolding.ScrutineersCount },
            Key = slug => (key = Poll.Must(KeyCeremony.Make(slug, 3, 2))).Open,
        };
        Poll poll = await Poll.OpenAsync(site.Enter, plan);
        Poll.Must(await poll.CastAsync(1, 1, 2));
        Poll.Must(await poll.CastAsync(2, 2));
        string vote = $"/rochdale/desk/votes/{poll.Decision.Slug}";
        Story story = new(chromium, site, new Window(scripts, width));

        await this.ExtendAsync(story, poll);
        site.Clock.Set(poll.Decision.Timetable.VotingClosesAt.AddDays(2));
        await site.WaitUntilAsync(site.Clock.GetUtcNow().UtcDateTime);
        await this.CountAsync(story, vote, key!);
        await using Visitor reader = await story.VisitAsync();
        await reader.OpenAsync($"/rochdale/decisions/{poll.Decision.Slug}/result");
        await reader.SeesAsync("Project 2 by the canal");
    }

    private async Task ExtendAsync(Story story, Poll poll)
    {
        int width = story.Window.Width;
        await using Visitor officer = await story.SignInAsync(DemonstrationPerson.ReturningOfficer);
        await officer.OpenAsync("/rochdale/desk");
        await officer.FollowAsync("Votes");
        await officer.FollowAsync(poll.Decision.Title);
        await this.PictureAsync(officer, $"vote-{width}");
        await officer.FollowAsync("Ask to extend the poll");
        await officer.FillDateAsync(poll.Decision.Timetable.VotingClosesAt.AddDays(1));
        await officer.FillAsync("At which full hour?", "9");
        await officer.FillAsync("Why?", "The letters of one ward came late.");
        await this.PictureAsync(officer, $"extend-{width}");
        await officer.PressAsync("Ask a second person");
        await officer.SeesAsync("You asked for this.");
        await this.PictureAsync(officer, $"asked-{width}");
        await using Visitor second = await story.SignInAsync(DemonstrationPerson.Officer);
        await second.OpenAsync("/rochdale/desk");
        await this.PictureAsync(second, $"desk-{width}");
        await second.FollowAsync("Extend the poll");
        await second.ChooseAsync("Yes, I agree");
        await this.PictureAsync(second, $"answer-{width}");
        await second.PressAsync("Give your answer");
        await second.SeesAsync("agreed and done");
    }

    private async Task CountAsync(Story story, string vote, NewKey key)
    {
        int width = story.Window.Width;
        await using Visitor scrutineer = await story.SignInAsync(DemonstrationPerson.Scrutineer);
        await scrutineer.OpenAsync(vote);
        BoxFile box = BoxFile.Read(await scrutineer.DownloadAsync("Download the box"))!;
        byte[] opened = Poll.Must(KeyCeremony.Open(RuleSheet.Read(box.Rules), [key.Shares[1], key.Shares[2]]));
        ScrutineersResult result =
            Poll.Must(OfflineCount.Of(box, opened, TestContext.Current.CancellationToken)).Result;
        await scrutineer.FollowAsync("Bring back the result");
        await this.PictureAsync(scrutineer, $"bring-{width}");
        await scrutineer.ChooseFileAsync("The file result.json", result.ToJson());
        await scrutineer.PressAsync("Bring it back");
        string request = new Uri(scrutineer.Page.Url).PathAndQuery;
        await using Visitor other = await story.SignInAsync(DemonstrationPerson.OtherScrutineer);
        await other.OpenAsync(request);
        await other.ChooseAsync("Yes, I agree");
        await other.FillAsync("The fingerprint of your own count", result.Fingerprint());
        await this.PictureAsync(other, $"fingerprint-{width}");
        await other.PressAsync("Give your answer");
        await other.SeesAsync("agreed and done");
        await other.OpenAsync(vote + "/report");
        await other.SeesAsync("Project 2 by the canal");
        await other.SeesAsync("Extended by two people");
        await this.PictureAsync(other, $"report-{width}");
    }

    // No page sticks out sideways; and a picture for whoever wants to look, where TOADLANE_PICTURES names a folder.
    private async Task PictureAsync(Visitor visitor, string name)
    {
        Assert.Equal(0, await visitor.SidewaysAsync());
        if (Environment.GetEnvironmentVariable("TOADLANE_PICTURES") is { Length: > 0 } folder)
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}
