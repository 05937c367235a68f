using System.Net;
using ToadLane.Bodies;
using ToadLane.Testing;
using ToadLane.Web.Tests.Proposals;

namespace ToadLane.Web.Tests.Bodies;

public sealed class HandOverPageTests(ProposalSite site) : IClassFixture<ProposalSite>
{
    [Fact]
    public async Task The_decision_maker_hands_a_budget_over_and_everyone_reads_under_which_clause()
    {
        Body body = await Given.APartnershipAsync(site.Enter);
        Person director = await site.APerson(Given.ADecisionMaker).GoAsync($"/rochdale/bodies/{body.Slug}");
        await director.FollowAsync("Hand over a power");

        await director.SendAsync("Hand this power over", Answers(years: 1));

        Assert.Empty(director.Errors);
        Person reader = await site.APerson().GoAsync($"/rochdale/bodies/{body.Slug}");
        Assert.Contains("Held now", reader.Text, StringComparison.Ordinal);
        Assert.Contains("Cabinet minute 12", reader.Text, StringComparison.Ordinal);
        Assert.Contains("The money is not in the books yet.", reader.Text, StringComparison.Ordinal);
        await reader.GoAsync("/rochdale/bodies");
        Assert.Contains("The tree budget: £60,000", reader.Text, StringComparison.Ordinal);
        await director.GoAsync("/rochdale/desk/adoption");
        Assert.Contains("The tree budget", director.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_filled_in_names_every_field_in_the_order_of_the_form()
    {
        Body body = await Given.APartnershipAsync(site.Enter);
        Person director = await site.APerson(Given.ADecisionMaker).GoAsync(At(body));

        await director.SendAsync("Hand this power over");

        Assert.Equal(
            [
                "Say what is handed over", "Enter the amount", "Enter the first day", "Enter the last day",
                "Name the clause that hands it over", "Say who takes the decision that the law requires",
                "Say what it takes to change or take back this power",
            ],
            director.Errors);
    }

    [Fact]
    public async Task A_power_that_ends_before_it_starts_or_is_worth_nothing_is_refused_beside_its_field()
    {
        Body body = await Given.APartnershipAsync(site.Enter);
        Person director = await site.APerson(Given.ADecisionMaker).GoAsync(At(body));

        await director.SendAsync("Hand this power over", Answers(years: -1));
        Assert.Equal("#Until", director.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        await director.SendAsync("Hand this power over", [.. Answers(years: 1), ("AmountPence", "0")]);
        Assert.Equal("#AmountPence", director.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        await director.SendAsync("Hand this power over", [.. Answers(years: 1), ("Account", $"{Guid.NewGuid()}")]);

        Assert.Equal(["Choose an account from the list"], director.Errors);
        Assert.Equal("Cabinet minute 12", director.Page.QuerySelector("textarea[name=Clause]")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("power", Role.DecisionMaker)]
    [InlineData("members", Role.Officer, Role.Administrator)]
    public async Task Only_whom_the_table_names_may_open_or_send_a_page_about_a_body(string page, params Role[] allowed)
    {
        Body body = await Given.APartnershipAsync(site.Enter);
        Actor[] actors =
            [Given.AnOfficer, Given.AnAdministrator, Given.ADecisionMaker, Given.AResident, Given.AMember(body.Id)];
        foreach (Actor actor in actors)
        {
            using HttpResponseMessage answer =
                await site.APerson(actor).FetchAsync($"/rochdale/desk/bodies/{body.Slug}/{page}");

            Assert.Equal(allowed.Any(actor.Roles.Contains), answer.StatusCode == HttpStatusCode.OK);
        }
    }

    private static string At(Body body) => $"/rochdale/desk/bodies/{body.Slug}/power";

    private (string Name, string Value)[] Answers(int years)
    {
        DateOnly from = DateOnly.FromDateTime(site.Clock.Now);
        DateOnly until = from.AddYears(years);
        return
        [
            ("Title", "The tree budget"), ("AmountPence", "60,000"),
            ("From.Day", $"{from.Day}"), ("From.Month", $"{from.Month}"), ("From.Year", $"{from.Year}"),
            ("Until.Day", $"{until.Day}"), ("Until.Month", $"{until.Month}"), ("Until.Year", $"{until.Year}"),
            ("Clause", "Cabinet minute 12"), ("DecisionMaker", "Director of Neighbourhoods"), ("Account", ""),
            ("ToChangeIt", "A decision of the Cabinet after 28 days’ notice"),
        ];
    }
}
