using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Counting;
using ToadLane.Counting.Pabulib;
using ToadLane.Decisions;
using ToadLane.People.Demonstration;
using ToadLane.Storage;
using ToadLane.Testing;

namespace ToadLane.EndToEnd.Tests;

/// <summary>A neighbourhood decides its environmental budget: the whole story, in a browser.</summary>
public sealed class StoryTests(Chromium chromium)
{
    private const string Benches = "Benches by the canal";
    private const string Trees = "Trees on Tweedale Street";
    private const string Mural = "A mural";
    private const string Decision = $"/rochdale/decisions/{Milkstone.Slug}";

    private static readonly string[] Ideas = [Benches, Trees, Mural];

    [Theory]
    [InlineData(Scripts.Run)]
    [InlineData(Scripts.Off)]
    public async Task A_neighbourhood_decides_its_budget_from_the_first_idea_to_the_last_invoice(Scripts scripts)
    {
        await using LiveSite site = await LiveSite.EmptyAsync();
        await Milkstone.HandOverAsync(site);
        Story story = new(chromium, site, new Window(scripts));

        Timetable times = await PlanAsync(story);
        await site.WaitUntilAsync(times.ProposalsOpenAt);
        await ProposeFromTheFrontPageAsync(story);
        await ProposeAsync(story, Trees, "5,000");
        await ProposeAsync(story, Mural, "5,000");
        await CheckAsync(story);
        await CostAsync(story);
        await site.WaitUntilAsync(times.ProposalsCloseAt);
        await PublishAsync(story);
        IReadOnlyList<string> codes = await PrintLettersAsync(story);
        await site.WaitUntilAsync(times.VotingOpensAt);
        await VoteAndVoteAgainAsync(story, codes[0]);
        await VoteByLetterAsync(story, codes[1], Benches);
        await site.WaitUntilAsync(times.VotingClosesAt);
        await CountAgainAsync(story);
        await AdoptAsync(story);
        await DeliverAsync(story);
        await FollowTheMoneyAsync(story);
    }

    private static async Task<Timetable> PlanAsync(Story story)
    {
        DateTime today = story.Site.Clock.GetUtcNow().UtcDateTime;
        await using Visitor officer = await story.SignInAsync(DemonstrationPerson.Officer);
        await officer.FollowAsync("Your desk");
        await officer.FollowAsync("Decisions under way");
        await officer.FollowAsync("Plan a decision");
        await officer.FillAsync("Title", "A greener Milkstone");
        await officer.FillAsync("What may be decided?", "What should the money pay for?");
        await officer.FillAsync("Budget", "12,000");
        await officer.FillDateAsync("Ideas open", today.AddDays(1));
        await officer.FillDateAsync("Ideas close", today.AddDays(28));
        await officer.FillDateAsync("Voting opens", today.AddDays(56));
        await officer.FillDateAsync("Voting closes", today.AddDays(70));
        await officer.ChooseAsync("Most votes first");
        await officer.PressAsync("Plan this decision");
        await officer.SeesAsync("£12,000 to spend");
        await using AsyncServiceScope scope = story.Site.Enter();
        return (await scope.ServiceProvider.GetRequiredService<ToadLaneDb>().Decisions.AsNoTracking()
            .SingleAsync(TestContext.Current.CancellationToken)).Timetable;
    }

    private static async Task ProposeFromTheFrontPageAsync(Story story)
    {
        await using Visitor visitor = await story.VisitAsync();
        await visitor.OpenAsync("/rochdale");
        await visitor.FollowAsync("Find your neighbourhood");
        await visitor.FillAsync("Find your neighbourhood", "milk");
        await visitor.PressAsync("Find");
        await visitor.FollowAsync("Milkstone");
        await visitor.FollowAsync("A greener Milkstone");
        await visitor.SeesAsync("Who must adopt the result");
        await visitor.FollowAsync("Propose an idea");
        await WriteAsync(visitor, Benches, "4,000");
    }

    private static async Task ProposeAsync(Story story, string title, string cost)
    {
        await using Visitor visitor = await story.VisitAsync();
        await visitor.OpenAsync($"{Decision}/propose");
        await WriteAsync(visitor, title, cost);
    }

    private static async Task WriteAsync(Visitor visitor, string title, string cost)
    {
        await visitor.PressAsync("Start now");
        await AnswerAsync(visitor, "What do you call your idea?", title);
        await AnswerAsync(visitor, "What should be done?", "Three of them, with backs and arms.");
        await AnswerAsync(visitor, "Where should it be?", "The towpath between the two bridges");
        await AnswerAsync(visitor, "Why would it be good?", "Older people have nowhere to rest.");
        await AnswerAsync(visitor, "What might it cost? (optional)", cost);
        await visitor.SeesAsync("Add a photo (optional)");
        await visitor.PressAsync("Save and continue");
        await visitor.FillAsync("Your name (optional)", "Rose");
        await visitor.ChooseAsync("By e-mail");
        await visitor.PressAsync("Save and continue");
        await AnswerAsync(visitor, "Your e-mail address", "rose@example.org");
        await visitor.SeesAsync("Check your answers");
        await visitor.PressAsync("Send your idea");
        await visitor.SeesAsync("We write to rose@example.org at every step.");
    }

    private static async Task AnswerAsync(Visitor visitor, string question, string answer)
    {
        await visitor.FillAsync(question, answer);
        await visitor.PressAsync("Save and continue");
    }

    private static async Task CheckAsync(Story story)
    {
        await using Visitor member = await story.SignInAsync(DemonstrationPerson.Member);
        await member.FollowAsync("Your desk");
        await member.FollowAsync("Ideas to check: 3");
        foreach (string idea in Ideas)
        {
            await member.FollowAsync(idea);
            await member.ChooseAsync("Yes");
            await member.PressAsync("Save");
        }

        await using Visitor reader = await story.VisitAsync();
        await reader.OpenAsync($"{Decision}/proposals");
        await reader.FollowAsync(Benches);
        await reader.SeesAsync("Older people have nowhere to rest.");
    }

    private static async Task CostAsync(Story story)
    {
        await using Visitor officer = await story.SignInAsync(DemonstrationPerson.Officer);
        await officer.FollowAsync("Your desk");
        await officer.FollowAsync("Ideas to cost: 3");
        foreach (string idea in Ideas)
        {
            await officer.FollowAsync(idea);
            await officer.ChooseAsync("Yes");
            await officer.FillAsync("If yes, what would it cost?", idea == Benches ? "4,200" : "5,000");
            await officer.FillAsync(
                "How did you work it out, or why can it not be done?", "A quote, and a margin.");
            await officer.PressAsync("Save");
        }
    }

    private static async Task<IReadOnlyList<string>> PrintLettersAsync(Story story)
    {
        await using Visitor officer = await story.SignInAsync(DemonstrationPerson.Officer);
        await officer.FollowAsync("Your desk");
        await officer.FollowAsync("A register of voters to upload");
        await officer.ChooseFileAsync("Register file", Poll.Register(3));
        await officer.PressAsync("Upload the register");
        await officer.SeesAsync("3 people added.");
        await officer.ChooseFileAsync("Register file with addresses", Poll.Register(3));
        await officer.PressAsync("Make letters to print");
        IReadOnlyList<string> codes = await officer.Page.Locator(".tl-letter .tl-code").AllInnerTextsAsync();
        Assert.Equal(3, codes.Distinct().Count());
        return codes;
    }

    private static async Task PublishAsync(Story story)
    {
        await using Visitor officer = await story.SignInAsync(DemonstrationPerson.Officer);
        await officer.FollowAsync("Your desk");
        await officer.FollowAsync("A ballot paper to publish");
        await officer.SeesAsync("£4,200");
        await officer.PressAsync("Ask to publish the ballot");
        await officer.SeesAsync("A second person must agree.");
        await using Visitor member = await story.SignInAsync(DemonstrationPerson.Member);
        await member.FollowAsync("Your desk");
        await member.FollowAsync("Publish the ballot");
        await member.ChooseAsync("Yes, I agree");
        await member.PressAsync("Give your answer");
        await member.FollowAsync("See what will stand on the ballot");
        await member.SeesAsync("The ballot was published");
    }

    private static async Task VoteAndVoteAgainAsync(Story story, string code)
    {
        await using Visitor voter = await story.VisitAsync();
        await voter.OpenAsync("/rochdale");
        await voter.FollowAsync("A greener Milkstone");
        await voter.FollowAsync("Vote now");
        await voter.FollowAsync("Start");
        await MarkAsync(voter, Mural);
        await ProveAsync(voter, code);
        await CastAsync(voter, Mural);
        await voter.FollowAsync("Change my vote");
        await MarkAsync(voter, Benches, Trees);
        await CastAsync(voter, Benches);
        Assert.DoesNotContain(Benches, await voter.ReadAsync(), StringComparison.Ordinal);
        await voter.PressAsync("Finish");
    }

    private static async Task MarkAsync(Visitor voter, params string[] projects)
    {
        foreach (string project in projects)
        {
            await voter.ChooseAsync(project);
        }

        await voter.PressAsync("Continue");
    }

    private static async Task ProveAsync(Visitor voter, string code)
    {
        await voter.FillAsync("Your code", code);
        await voter.PressAsync("Continue");
    }

    private static async Task CastAsync(Visitor voter, string project)
    {
        await voter.SeesAsync(project);
        await voter.PressAsync("Cast my vote");
        await voter.SeesAsync("You have voted");
    }

    private static async Task VoteByLetterAsync(Story story, string code, string project)
    {
        await using Visitor voter = await story.VisitAsync();
        await voter.OpenAsync($"{Decision}/vote/paper");
        await MarkAsync(voter, project);
        await ProveAsync(voter, code);
        await CastAsync(voter, project);
    }

    private static async Task CountAgainAsync(Story story)
    {
        await using Visitor reader = await story.VisitAsync();
        await reader.OpenAsync(Decision);
        await reader.FollowAsync("See the result");
        await reader.SeesAsync("2 projects were chosen.");
        await reader.SeesAsync("2 of 3 people voted");
        await reader.SeesAsync("The Director of Neighbourhoods has not acted on it yet.");
        string file = await reader.DownloadAsync("Download the ballot file");

        using StringReader text = new(file);
        PbFile ballots = PbReader.Read(text).File!;
        CountResult result = Greedy.Count(ballots.Contest, ballots.Papers, GreedyOptions.Skip);
        Assert.Equal(2, ballots.Papers.Voters);
        Assert.Equal([Benches, Trees], ballots.Contest.Projects
            .Where(project => result.Winners.Contains(project.Id)).Select(project => project.Name).Order());

        await reader.FollowAsync("See the count step by step");
    }

    private static async Task AdoptAsync(Story story)
    {
        await using Visitor maker = await story.SignInAsync(DemonstrationPerson.DecisionMaker);
        await maker.FollowAsync("Your desk");
        await maker.FollowAsync("A result to adopt");
        await maker.ChooseAsync("Adopt the result");
        await maker.FillAsync("Why?", "It is what residents chose.");
        await maker.FillAsync("Which team delivers the projects?", "Parks and Streets");
        await maker.FillDateAsync(story.Site.Clock.GetUtcNow().UtcDateTime.AddDays(90));
        await maker.PressAsync("Publish your decision");
        await maker.SeesAsync("It is what residents chose.");
    }

    private static async Task DeliverAsync(Story story)
    {
        await using Visitor officer = await story.SignInAsync(DemonstrationPerson.Officer);
        await officer.FollowAsync("Your desk");
        await officer.FollowAsync("Projects to deliver: 2");
        await officer.GoOnAsync($"a:has-text('Record an invoice'):has-text('{Benches}')");
        await officer.FillAsync("Who is paid?", "Roch Valley Timber Co-operative");
        await officer.ChooseAsync("Yes");
        await officer.FillAsync("Invoice number", "RV-17");
        await officer.FillDateAsync(story.Site.Clock.GetUtcNow().UtcDateTime.AddDays(-1));
        await officer.FillAsync("Amount without VAT", "1,500");
        await officer.PressAsync("Record the invoice");
        await officer.OpenAsync("/rochdale/desk/projects");
        await officer.GoOnAsync($"a:has-text('Report progress'):has-text('{Benches}')");
        await officer.FillAsync("What was done?", "The first bench stands.");
        await officer.PressAsync("Publish the report");
    }

    private static async Task FollowTheMoneyAsync(Story story)
    {
        await using Visitor reader = await story.VisitAsync();
        await reader.OpenAsync("/rochdale");
        await reader.FollowAsync("See what happened to the projects");
        await reader.FollowAsync(Benches);
        await reader.SeesAsync("The first bench stands.");
        await reader.SeesAsync("Roch Valley Timber Co-operative");
        await reader.SeesAsync("£2,700");
        await reader.FollowAsync("Money");
    }
}
