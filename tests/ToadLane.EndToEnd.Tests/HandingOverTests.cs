using ToadLane.People.Demonstration;

namespace ToadLane.EndToEnd.Tests;

/// <summary>Before the first idea: a council makes a place for a neighbourhood to decide, by its pages alone.</summary>
public sealed class HandingOverTests(Chromium chromium)
{
    private const string Body = "Milkstone partnership";
    private const string Power = "The environmental budget";

    [Theory]
    [InlineData(Scripts.Run)]
    [InlineData(Scripts.Off)]
    public async Task A_council_founds_a_partnership_and_hands_a_budget_over_to_it(Scripts scripts)
    {
        await using LiveSite site = await LiveSite.EmptyAsync();
        await site.DoAsync<AddDemonstrationPeople, int>(add =>
            add.RunAsync(Actor.Operator, TestContext.Current.CancellationToken));
        Story story = new(chromium, site, new Window(scripts));

        await DrawAsync(story);
        await FoundAsync(story);
        await HandOverAsync(story);
        await ReadAsync(story);
        await LeaveAsync(story);
    }

    private static async Task DrawAsync(Story story)
    {
        await using Visitor officer = await story.SignInAsync(DemonstrationPerson.Officer);
        await officer.FollowAsync("Neighbourhoods");
        await officer.FollowAsync("Draw a neighbourhood");
        await officer.FillAsync("Name", "Milkstone");
        await officer.PressAsync("Save the neighbourhood");
        await officer.SeesAsync("Milkstone");
    }

    private static async Task FoundAsync(Story story)
    {
        await using Visitor officer = await story.SignInAsync(DemonstrationPerson.Officer);
        await officer.FollowAsync("Your desk");
        await officer.FollowAsync("Bodies and powers");
        await officer.FollowAsync("Found a body");
        await officer.FillAsync("Name", Body);
        await officer.FillAsync("Who they are", "Residents of Milkstone");
        await officer.FillAsync("Seats", "6");
        await officer.PressAsync("Found this body");
        await officer.FollowAsync("Seat or unseat members");
        await officer.ChooseAsync("Residents of Milkstone");
        await officer.FillAsync("Their name", DemonstrationPerson.Member.Name);
        await officer.FillAsync("E-mail address of their account (optional)", DemonstrationPerson.Member.Email);
        await officer.PressAsync("Seat this member");
        await officer.SeesAsync(DemonstrationPerson.Member.Name);
    }

    private static async Task HandOverAsync(Story story)
    {
        DateTime today = story.Site.Clock.GetUtcNow().UtcDateTime;
        await using Visitor director = await story.SignInAsync(DemonstrationPerson.DecisionMaker);
        await director.OpenAsync("/rochdale/bodies");
        await director.FollowAsync(Body);
        await director.FollowAsync("Hand over a power");
        await director.FillAsync("What is handed over?", Power);
        await director.FillAsync("How much money?", "12,000");
        await director.FillDateAsync("From which day?", today);
        await director.FillDateAsync("Until which day?", today.AddYears(1));
        await director.FillAsync("Under which clause?", "Neighbourhood agreement, clause 4");
        await director.FillAsync("Who takes the decision that the law requires?", "Director of Neighbourhoods");
        await director.FillAsync("What does it take to change or take back this power?", "A vote of the cabinet");
        await director.PressAsync("Hand this power over");
        await director.SeesAsync("The money is not in the books yet.");
        await director.FollowAsync("Your desk");
        await director.FollowAsync("Results and pots");
        await director.PressAsync("Open this pot");
    }

    private static async Task ReadAsync(Story story)
    {
        await using Visitor reader = await story.VisitAsync();
        await reader.OpenAsync("/rochdale");
        await reader.SeesAsync("£12,000");
        await reader.FollowAsync("Who decides about it");
        await reader.FollowAsync(Body);
        await reader.SeesAsync("Neighbourhood agreement, clause 4");
        await reader.FollowAsync("See every payment");
        await reader.SeesAsync(Power);
    }

    private static async Task LeaveAsync(Story story)
    {
        await using (Visitor officer = await story.SignInAsync(DemonstrationPerson.Officer))
        {
            await officer.OpenAsync("/rochdale/bodies");
            await officer.FollowAsync(Body);
            await officer.FollowAsync("Seat or unseat members");
            await officer.FollowAsync("End this membership");
            await officer.FillAsync("Why do they leave?", "They have moved away.");
            await officer.PressAsync("End this membership");
        }

        // Their last day is today: tomorrow the desk is theirs no more.
        story.Site.Clock.Set(story.Site.Clock.GetUtcNow().UtcDateTime.AddDays(1));
        await using Visitor former = await story.SignInAsync(DemonstrationPerson.Member);
        Assert.Equal(0, await former.Page.GetByText("Your desk").CountAsync());
    }
}
