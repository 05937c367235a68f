using Microsoft.Playwright;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.People.Demonstration;
using ToadLane.Testing;

namespace ToadLane.EndToEnd.Tests;

/// <summary>A voting place as its staff and its voters live it, in a browser.</summary>
public sealed class PlacePollingTests(Chromium chromium)
{
    private const string Library = "milkstone-library";

    [Theory]
    [InlineData(320, Scripts.Run)]
    [InlineData(1280, Scripts.Off)]
    public async Task Somebody_votes_at_a_place_and_leaves_nothing_behind(int width, Scripts scripts)
    {
        await using LiveSite site = await LiveSite.EmptyAsync();
        Story story = await Polling.BeginAsync(chromium, site, new Window(scripts, width));
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan());
        string slug = poll.Decision.Slug;

        await this.OpenPlaceAsync(story, width);
        await using Visitor clerk = await story.SignInAsync(DemonstrationPerson.PollClerk);
        string number = await this.AdmitAsync(clerk, width);
        await this.IsRefusedOnlineAsync(story, slug, "A voting place has given you a number");
        await using Visitor voter = await story.VisitAsync();
        List<IRequest> sent = [];
        voter.Page.Request += (_, request) => sent.AddRange(request.Method == "POST" ? [request] : []);
        await voter.OpenAsync($"/rochdale/decisions/{slug}/kiosk/{Library}");
        await this.VoteAsync(voter, number, width);
        await this.LeavesNothingAsync(voter, sent);
        await this.IsRefusedOnlineAsync(story, slug, "You have voted at a voting place.");
        await this.AdmitWithHelpAsync(clerk, width);
        await this.RecordHelpAsync(clerk, width);

        Assert.Equal(2, await poll.ReadAsync(db => Task.FromResult(db.AssistedVotes.Count())));
        Assert.Equal(
            [VotingChannel.VotingPlace],
            await poll.ReadAsync(db => Task.FromResult(db.Participations.Select(p => p.Channel).ToList())));
    }

    private async Task OpenPlaceAsync(Story story, int width)
    {
        await using Visitor officer = await story.SignInAsync(DemonstrationPerson.Officer);
        await officer.OpenAsync("/rochdale/desk/decisions");
        await officer.FollowAsync("Voting places");
        await officer.ChooseAsync("A room");
        await officer.FillAsync("Name", "Milkstone Library");
        await officer.FillAsync("Address, or telephone number", "1 Milkstone Road, Rochdale");
        await officer.FillAsync("Days and hours", "Saturday, 10am to 4pm");
        await officer.PressAsync("Open the place");
        await officer.ChooseAsync("Milkstone Library");
        await officer.FillAsync("E-mail address of their account", DemonstrationPerson.PollClerk.Email);
        await officer.PressAsync("Add to the staff");
        await officer.SeesAsync(DemonstrationPerson.PollClerk.Email);
        await Polling.PictureAsync(officer, $"places-{width}");
    }

    private async Task<string> AdmitAsync(Visitor clerk, int width)
    {
        await clerk.OpenAsync("/rochdale/desk");
        await clerk.FollowAsync("The roster of your voting place");
        await Polling.FindAsync(clerk, 1);
        await Polling.PictureAsync(clerk, $"roster-{width}");
        await clerk.PressAsync("Mark as voting here");
        await Polling.PictureAsync(clerk, $"number-{width}");
        return await clerk.Page.Locator(".tl-code").InnerTextAsync();
    }

    private async Task VoteAsync(Visitor voter, string number, int width)
    {
        await voter.FillAsync("Your number from the staff", "0000-0000");
        await voter.PressAsync("Continue");
        await Polling.PictureAsync(voter, $"kiosk-wrong-{width}");
        await voter.FillAsync("Your number from the staff", number);
        await voter.PressAsync("Continue");
        await voter.ChooseAsync("Project 2 by the canal");
        await Polling.PictureAsync(voter, $"kiosk-ballot-{width}");
        await voter.PressAsync("Continue");
        await voter.SeesAsync("Project 2 by the canal");
        await Polling.PictureAsync(voter, $"kiosk-check-{width}");
        await this.BeginsAnewWhenNobodyTouchesItAsync(voter, number, width);
        await voter.PressAsync("Cast my vote");
        await voter.SeesAsync("You have voted");
        Assert.DoesNotContain("Project 2", await voter.Page.ContentAsync(), StringComparison.Ordinal);
        await Polling.PictureAsync(voter, $"kiosk-voted-{width}");
    }

    // Where scripts run, they ask first; where none run, the form runs out on the server, and the page says so.
    private async Task BeginsAnewWhenNobodyTouchesItAsync(Visitor voter, string number, int width)
    {
        if (await voter.Page.Locator(".js-enabled").CountAsync() == 0)
        {
            await voter.SeesAsync("Continue within 20 minutes.");
            Assert.Equal(0, await voter.Page.Locator("meta[http-equiv=refresh]").CountAsync());
            return;
        }

        await voter.Page.Clock.InstallAsync();
        await voter.PressAsync("Change my choices");
        await voter.Page.Clock.RunForAsync(41_000);
        await voter.SeesAsync("Are you still there?");
        await Polling.PictureAsync(voter, $"kiosk-idle-{width}");
        await voter.Page.Keyboard.PressAsync("Tab");
        await voter.Page.Clock.RunForAsync(30_000);
        Assert.DoesNotContain("Are you still there?", await voter.ReadAsync(), StringComparison.Ordinal);
        await voter.Page.Clock.RunForAsync(31_000);
        await voter.Page.Locator("[data-step=number]").WaitForAsync();
        await voter.FillAsync("Your number from the staff", number);
        await voter.PressAsync("Continue");
        Assert.Equal(0, await voter.Page.Locator("input:checked").CountAsync());
        await voter.ChooseAsync("Project 2 by the canal");
        await voter.PressAsync("Continue");
    }

    private async Task LeavesNothingAsync(Visitor voter, List<IRequest> sent)
    {
        string tracking = await voter.Page.Locator(".tl-code").First.InnerTextAsync();
        await voter.FollowAsync("Start for the next voter");
        await voter.SeesAsync("Your number from the staff");
        Assert.All(
            await voter.Page.Context.CookiesAsync(),
            cookie => Assert.Equal("toadlane-form", cookie.Name));
        Assert.Equal(0, await voter.Page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
        foreach (IRequest form in sent.ToList())
        {
            // The Back button offers to send a form once more.
            IAPIResponse answer = await voter.Page.Context.APIRequest.PostAsync(form.Url, new()
            {
                DataString = form.PostData,
                Headers = [new("Content-Type", "application/x-www-form-urlencoded")],
            });
            string page = await answer.TextAsync();
            Assert.Contains("kiosk", page, StringComparison.Ordinal);
            Assert.DoesNotContain(tracking, page, StringComparison.Ordinal);
            Assert.DoesNotContain("name=\"Ticket\"", page, StringComparison.Ordinal);
        }

        await this.GoBackAsync(voter);
        string seen = await voter.Page.Locator("html").InnerHTMLAsync();
        Assert.DoesNotContain(tracking, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Project 2", seen, StringComparison.Ordinal);
    }

    private async Task GoBackAsync(Visitor voter)
    {
        try
        {
            await voter.Page.GoBackAsync();
        }
        catch (PlaywrightException)
        {
            // The browser says that it has no such page any more.
        }
    }

    private async Task IsRefusedOnlineAsync(Story story, string slug, string words)
    {
        await using Visitor elector = await story.VisitAsync();
        await elector.OpenAsync($"/rochdale/decisions/{slug}/vote/paper");
        await elector.ChooseAsync("Project 1 by the canal");
        await elector.PressAsync("Continue");
        await elector.FollowAsync("I do not have a code");
        await Polling.FindAsync(elector, 1);
        await elector.PressAsync("Continue");
        elector.Expects = 409;
        await elector.PressAsync("Cast my vote");
        await elector.SeesAsync(words);
    }

    private async Task AdmitWithHelpAsync(Visitor clerk, int width)
    {
        await Polling.FindAsync(clerk, 2);
        await clerk.ChooseAsync("Somebody the voter brought along");
        await clerk.FillAsync("Name of the person who helps", "Carol Companion");
        await clerk.PressAsync("Mark as voting here");
        await clerk.SeesAsync("There is a problem");
        await Polling.PictureAsync(clerk, $"roster-wrong-{width}");
        await this.DeclareAsync(clerk);
        await clerk.PressAsync("Mark as voting here");
        await clerk.SeesAsync("Give them this number");
        await Polling.FindAsync(clerk, 2);
        await clerk.PressAsync("They leave without voting: take the number back");
        await clerk.SeesAsync("The number is worthless now.");
        await Polling.PictureAsync(clerk, $"released-{width}");
    }

    private async Task RecordHelpAsync(Visitor clerk, int width)
    {
        await clerk.OpenAsync("/rochdale/desk/decisions");
        await clerk.FollowAsync("Record help");
        await Polling.FindAsync(clerk, 3);
        await clerk.ChooseAsync("On paper");
        await clerk.ChooseAsync("An interpreter");
        await clerk.FillAsync("Name of the person who helped", "Ivy Interpreter");
        await this.DeclareAsync(clerk);
        await Polling.PictureAsync(clerk, $"help-{width}");
        await clerk.PressAsync("Record the help");
        await clerk.SeesAsync("The help is recorded.");
        await Polling.PictureAsync(clerk, $"helped-{width}");
    }

    private async Task DeclareAsync(Visitor clerk)
    {
        await clerk.ChooseAsync("The voter asked for help");
        await clerk.ChooseAsync("The helper declares");
    }
}
