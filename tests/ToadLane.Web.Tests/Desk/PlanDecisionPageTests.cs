using ToadLane.Bodies;
using ToadLane.Testing;
using ToadLane.Web.Tests.Proposals;

namespace ToadLane.Web.Tests.Desk;

public sealed class PlanDecisionPageTests(ProposalSite site) : IClassFixture<ProposalSite>
{
    [Fact]
    public async Task An_officer_plans_a_decision_and_sees_its_page()
    {
        Power power = await Given.APowerAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync("/rochdale/desk/decisions/new");

        await officer.SendAsync("Plan this decision", Answers(power, votingYear: 0));

        Assert.Equal("Brighter alleys", officer.Heading);
        Assert.Contains("Starts soon", officer.Text, StringComparison.Ordinal);
        Assert.Contains("You can choose up to 3 projects.", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timetable_out_of_order_is_refused_and_what_was_typed_stays()
    {
        Power power = await Given.APowerAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync("/rochdale/desk/decisions/new");

        await officer.SendAsync("Plan this decision", [.. Answers(power, votingYear: -1), ("Title", "Darker alleys")]);

        string error = Assert.Single(officer.Errors);
        Assert.StartsWith("Each stage must open before it closes", error, StringComparison.Ordinal);
        Assert.Equal("Darker alleys", officer.Page.QuerySelector("input[name=Title]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Nothing_filled_in_names_every_field()
    {
        Person officer = await site.APerson(Given.AnOfficer).GoAsync("/rochdale/desk/decisions/new");

        await officer.SendAsync("Plan this decision");

        Assert.Contains("Enter a title", officer.Errors);
        Assert.Contains("Enter the day voting closes", officer.Errors);
    }

    [Theory]
    [InlineData("/rochdale/help")]
    [InlineData("/rochdale/accessibility")]
    [InlineData("/rochdale/privacy")]
    [InlineData("/help")]
    public async Task The_pages_in_the_footer_are_there(string address)
    {
        Person person = await site.APerson().GoAsync(address);

        Assert.Equal(System.Net.HttpStatusCode.OK, person.Status);
        Assert.NotEmpty(person.Heading);
    }

    private (string Name, string Value)[] Answers(Power power, int votingYear)
    {
        DateOnly start = DateOnly.FromDateTime(site.Clock.Now).AddDays(5);
        return
        [
            ("Power", power.Id.Value.ToString()), ("Title", "Brighter alleys"),
            ("About", "Lights and paint."), ("BudgetPence", "5000"),
            .. Day("IdeasOpenOn", start), .. Day("IdeasCloseOn", start.AddDays(20)),
            .. Day("VotingOpensOn", start.AddDays(30).AddYears(votingYear)), .. Day("VotingClosesOn", start.AddDays(40)),
            ("Rule", "Greedy"), ("MostChoices", "3"),
        ];
    }

    private static (string Name, string Value)[] Day(string field, DateOnly day) =>
    [
        ($"{field}.Day", $"{day.Day}"),
        ($"{field}.Month", $"{day.Month}"),
        ($"{field}.Year", $"{day.Year}"),
    ];
}
