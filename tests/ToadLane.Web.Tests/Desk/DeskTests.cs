using System.Net;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Testing;
using ToadLane.Web.Tests.Proposals;

namespace ToadLane.Web.Tests.Desk;

public sealed class DeskTests(ProposalSite site) : IClassFixture<ProposalSite>
{
    [Fact]
    public async Task The_desk_lists_what_waits_for_each_role_and_for_nobody_else()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.Submitted);
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.Published);

        Assert.Equal(
            ["A register of voters to upload", "Ideas to check: 1", "Ideas to cost: 1"],
            await this.TasksAsync(Given.AnOfficer, decision));
        Assert.Equal(["Ideas to check: 1"], await this.TasksAsync(Given.AMember(decision.BodyId), decision));
        Assert.Empty(await this.TasksAsync(Given.ADecisionMaker, decision));
    }

    [Fact]
    public async Task A_ballot_waits_for_the_partnership_when_every_idea_has_its_answer()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.Feasible);
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.NotFeasible);
        Actor member = Given.AMember(decision.BodyId);
        await Given.HasAccountAsync(site.Enter, member);
        Person person = await site.APerson(member).GoAsync(Ballot(decision));
        Assert.Contains("People can send in ideas until", person.Text, StringComparison.Ordinal);
        DateTime now = site.Clock.Now;

        site.Clock.MoveTo(decision.Timetable.ProposalsCloseAt);
        Assert.Equal(["A ballot paper to publish"], await this.TasksAsync(member, decision));
        await person.GoAsync(Ballot(decision));
        await person.SendAsync("Ask to publish the ballot");
        Assert.Contains("A second person must agree", person.Text, StringComparison.Ordinal);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(Ballot(decision));
        await officer.FollowAsync("Agree or refuse");
        await officer.SendAsync("Give your answer", ("Verdict", "Agreed"));
        Assert.Contains("agreed and done", officer.Text, StringComparison.Ordinal);
        await person.GoAsync(Ballot(decision));
        site.Clock.MoveTo(now);

        Assert.Contains("The ballot was published", person.Text, StringComparison.Ordinal);
        Person reader = await site.APerson().GoAsync($"/rochdale/decisions/{decision.Slug}/proposals/1");
        Assert.Contains("It is on the ballot paper", reader.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepting_an_idea_puts_it_on_the_site()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.Submitted);
        Person person = await site.APerson(Given.AMember(decision.BodyId)).GoAsync(At(decision, "check"));

        await person.SendAsync("Save", ("Verdict", "Accepted"));

        Person reader = await site.APerson().GoAsync($"/rochdale/decisions/{decision.Slug}/proposals/1");
        Assert.Equal("Benches by the canal", reader.Heading);
    }

    [Fact]
    public async Task Rejecting_needs_a_choice_and_then_a_reason()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.Submitted);
        Person person = await site.APerson(Given.AnOfficer).GoAsync(At(decision, "check"));

        await person.SendAsync("Save");
        Assert.Equal(["Choose yes or no"], person.Errors);
        await person.SendAsync("Save", ("Verdict", "Rejected"));
        Assert.Equal(["Give a reason. It will be published."], person.Errors);
        await person.SendAsync("Save", ("Verdict", "Rejected"), ("Reason", "It names a neighbour."));

        Assert.Empty(person.Errors);
        Person reader = await site.APerson().GoAsync($"/rochdale/decisions/{decision.Slug}/proposals/1");
        Assert.Contains("It names a neighbour.", reader.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Costing_refuses_each_fault_and_keeps_what_was_typed()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.Published);
        Person person = await site.APerson(Given.AnOfficer).GoAsync(At(decision, "cost"));

        await person.SendAsync("Save", ("Reason", "A quote"));
        Assert.Equal(["Choose whether it can be done"], person.Errors);
        await person.SendAsync("Save", ("Verdict", "Feasible"), ("CostPence", "lots"));
        Assert.Equal(["Enter an amount in pounds, like 1,200 or 99.50"], person.Errors);
        await person.SendAsync("Save", ("Verdict", "Feasible"), ("CostPence", "70,000"));
        Assert.Equal(
            ["This is more than the whole budget of £60,000.00. Say that it cannot be done, and why."], person.Errors);
        Assert.Equal("A quote", person.Page.QuerySelector("textarea")!.TextContent);
        await person.SendAsync("Save", ("Verdict", "NotFeasible"), ("CostPence", "lots"));

        Assert.Empty(person.Errors);
        await person.GoAsync(At(decision, "cost"));
        Assert.Contains("Answers so far", person.Text, StringComparison.Ordinal);
        Assert.NotNull(person.Page.QuerySelector("input[value=NotFeasible][checked]"));
    }

    [Fact]
    public async Task An_idea_is_merged_into_one_that_is_searched_for()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.Published);
        ProposalText text = Given.AText with { Title = "Seats" };
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.Published, text);
        Person person = await site.APerson(Given.AnOfficer).GoAsync(At(decision, "merge") + "?words=seats");

        await person.SendAsync("Merge", ("Reason", "Both ask for seats"));
        Assert.Equal(["Choose the idea that goes on"], person.Errors);
        await person.SendAsync("Merge", ("Into", "2"));

        Assert.Empty(person.Errors);
        Person reader = await site.APerson().GoAsync($"/rochdale/decisions/{decision.Slug}/proposals/1");
        Assert.Contains("Both ask for seats", reader.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_who_may_deal_with_an_idea_see_its_desk_pages()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        Decision elsewhere = await Given.ADecisionAsync(site.Enter);
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.Submitted);
        Actor member = Given.AMember(decision.BodyId);
        Actor stranger = Given.AMember(elsewhere.BodyId);

        Assert.Equal(HttpStatusCode.OK, await this.StatusAsync(member, At(decision, "check")));
        Assert.Equal(HttpStatusCode.Forbidden, await this.StatusAsync(stranger, At(decision, "check")));
        Assert.Equal(HttpStatusCode.Forbidden, await this.StatusAsync(stranger, Ballot(decision)));
        string unknown = $"/rochdale/desk/proposals/{decision.Slug}/9/check";
        Assert.Equal(HttpStatusCode.NotFound, await this.StatusAsync(member, unknown));
    }

    [Fact]
    public async Task The_list_of_ideas_offers_each_reader_what_they_may_do()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.Published);
        string list = $"/rochdale/desk/proposals/{decision.Slug}";

        Person officer = await site.APerson(Given.AnOfficer).GoAsync(list);
        await officer.FollowAsync("Cost it");
        Assert.EndsWith("/1/cost", officer.Address, StringComparison.Ordinal);
        Person member = await site.APerson(Given.AMember(decision.BodyId)).GoAsync(list);
        Assert.DoesNotContain("Cost it", member.Text, StringComparison.Ordinal);
        await member.FollowAsync("Merge into another");
        Assert.Equal(HttpStatusCode.OK, member.Status);
    }

    private static string At(Decision decision, string what) => $"/rochdale/desk/proposals/{decision.Slug}/1/{what}";

    private static string Ballot(Decision decision) => $"/rochdale/desk/ballots/{decision.Slug}";

    private async Task<HttpStatusCode> StatusAsync(Actor actor, string address)
    {
        using HttpResponseMessage response = await site.APerson(actor).FetchAsync(address);
        return response.StatusCode;
    }

    // Other tests of this class put their own decisions on the same desk: only the links to this one count.
    private async Task<IReadOnlyList<string>> TasksAsync(Actor actor, Decision decision)
    {
        Person person = await site.APerson(actor).GoAsync("/rochdale/desk");
        return [.. person.Page.QuerySelectorAll("main .tl-card a")
            .Where(a => a.GetAttribute("href")!.Contains(decision.Slug, StringComparison.Ordinal))
            .Select(a => a.TextContent.Trim()).Order()];
    }
}
