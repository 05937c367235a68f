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
    public async Task An_untouched_page_names_no_faults()
    {
        await Given.APowerAsync(site.Enter);

        Person officer = await site.APerson(Given.AnOfficer).GoAsync("/rochdale/desk/decisions/new");

        Assert.Empty(officer.Errors);
    }

    [Theory]
    [InlineData("Title", "!!!", "#Title", "Give the decision a title")]
    [InlineData("BudgetPence", "60,001", "#BudgetPence", "The budget must be more than £0 and at most £60,000")]
    [InlineData("VotingClosesOn.Year", "2099", "#VotingClosesOn", "The body does not hold this power")]
    public async Task Each_rule_s_no_stands_beside_its_field(string field, string value, string link, string sentence)
    {
        Power power = await Given.APowerAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync("/rochdale/desk/decisions/new");

        await officer.SendAsync(
            "Plan this decision",
            [.. Answers(power, votingYear: 0), ("Title", $"Brighter {field}"), (field, value)]);

        Assert.StartsWith(sentence, Assert.Single(officer.Errors), StringComparison.Ordinal);
        Assert.Equal(link, officer.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_decision_that_would_be_over_already_is_refused()
    {
        Power power = await Given.APowerAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync("/rochdale/desk/decisions/new");
        DateOnly today = DateOnly.FromDateTime(site.Clock.Now);

        await officer.SendAsync("Plan this decision",
        [
            .. Answers(power, votingYear: 0), .. Day("IdeasOpenOn", today.AddDays(-9)),
            .. Day("IdeasCloseOn", today.AddDays(-7)), .. Day("VotingOpensOn", today.AddDays(-6)),
            .. Day("VotingClosesOn", today.AddDays(-1)),
        ]);

        Assert.StartsWith("Voting would be over already", Assert.Single(officer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_plans_under_the_power_of_their_own_body_only()
    {
        Power own = await Given.APowerAsync(site.Enter);
        Power other = await Given.APowerAsync(site.Enter);
        Person member = await site.APerson(Given.AMember(own.BodyId)).GoAsync("/rochdale/desk/decisions/new");

        string[] offered =
            [.. member.Page.QuerySelectorAll("select[name=Power] option").Select(o => o.GetAttribute("value")!)];
        await member.SendAsync("Plan this decision", [.. Answers(other, votingYear: 0), ("Title", "Not mine")]);

        Assert.Equal([own.Id.Value.ToString()], offered);
        Assert.StartsWith("You do not have the role", Assert.Single(member.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_under_way_lead_an_officer_to_each_of_their_pages()
    {
        await Given.ADecisionAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync("/rochdale/desk");
        await officer.FollowAsync("Decisions under way");

        await officer.FollowAsync("Who may vote");

        Assert.Equal("Who may vote", officer.Heading);
        Person member = await site.APerson(Given.AMember(Ids.New<BodyId>())).GoAsync("/rochdale/desk/decisions");
        Assert.DoesNotContain("Who may vote", member.Text, StringComparison.Ordinal);
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
