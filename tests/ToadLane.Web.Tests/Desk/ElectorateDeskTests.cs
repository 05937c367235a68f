using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Web.Tests.Proposals;

namespace ToadLane.Web.Tests.Desk;

public sealed class ElectorateDeskTests(ProposalSite site) : IClassFixture<ProposalSite>
{
    private static readonly byte[] Three = Encoding.UTF8.GetBytes(Poll.Register(3));

    private static readonly (string, string)[] One =
    [
        ("Person.Name", "elector 1"), ("Person.Postcode", "ol161ln"), ("Person.Born.Day", "3"),
        ("Person.Born.Month", "2"), ("Person.Born.Year", "1980"),
    ];

    [Fact]
    public async Task Somebody_at_the_desk_gets_a_new_code_for_a_reason_and_nothing_says_who()
    {
        (Decision decision, Person officer) = await this.RegisteredAsync();
        await officer.GoAsync(At(decision, "/voter"));

        await officer.SendAsync("Give a new code", [.. One, ("Document", "Passport"), ("Reason", "Lost")]);

        Assert.Matches(
            "[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{4}", officer.Page.QuerySelector(".tl-letter .tl-code")!.TextContent);
        await officer.GoAsync(At(decision));
        Assert.Contains("At the desk", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("elector 1", officer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_desk_says_whether_somebody_is_on_the_register_and_asks_for_what_is_missing()
    {
        (Decision decision, Person officer) = await this.RegisteredAsync();
        await officer.GoAsync(At(decision, "/voter"));

        await officer.SendAsync("Only check the register", One);
        Assert.Contains("This person is on the register.", officer.Text, StringComparison.Ordinal);
        await officer.SendAsync("Only check the register", [.. One, ("Person.Name", "Nobody Here")]);
        Assert.Contains("Nobody with these details is on the register", Assert.Single(officer.Errors),
            StringComparison.Ordinal);
        await officer.SendAsync("Give a new code", [.. One, ("Person.Name", "elector 1")]);

        Assert.Equal(["Say what they showed", "Say why they need a code"], officer.Errors);
        Assert.Empty(officer.Page.QuerySelectorAll(".tl-letter"));
    }

    [Fact]
    public async Task Test_codes_are_marked_as_tests_and_counted_apart()
    {
        (Decision decision, Person officer) = await this.RegisteredAsync();
        await officer.GoAsync(At(decision, "/tests"));

        await officer.SendAsync("Make test codes", ("Many", "2"));

        Assert.Equal(2, officer.Page.QuerySelectorAll(".tl-letter").Length);
        Assert.Contains("TEST. A vote with this code is never counted.", officer.Text, StringComparison.Ordinal);
        await officer.GoAsync(At(decision));
        Assert.Matches(@"People on the register\s*3", officer.Text);
        Assert.Matches(@"Test codes\s*2", officer.Text);
    }

    [Fact]
    public async Task The_members_of_a_body_become_its_register_and_get_letters_without_a_file()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        await Given.HasAccountAsync(site.Enter, Given.AMember(decision.BodyId));
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(At(decision, "/rule"));
        await officer.SendAsync("Save the rule", ("Basis", "Members"), ("Body", $"{decision.BodyId.Value}"));
        Assert.Empty(officer.Errors);
        await officer.GoAsync(At(decision));

        await officer.SendAsync("Make the register from the seats");
        Assert.Contains("1 person added.", officer.Text, StringComparison.Ordinal);
        await officer.SendAsync("Make letters to print", ("ReturnAddress", "Number One Riverside, OL16 1XU"));
        string letter = officer.Page.QuerySelector(".tl-letter")!.TextContent;
        await officer.GoAsync(At(decision, "/voter"));

        Assert.Contains("Mo Member", letter, StringComparison.Ordinal);
        Assert.Contains("Rochdale", letter, StringComparison.Ordinal);
        Assert.Contains("please return it to: Number One Riverside", letter, StringComparison.Ordinal);
        Assert.Contains(
            "Mo Member", officer.Page.QuerySelector("select[name=Member]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_come_in_the_language_and_size_that_the_register_asks_for()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        byte[] register = Encoding.UTF8.GetBytes(
            "name,postcode,date_of_birth,ward_code,address_1,language,print\n"
            + "Ann Able,OL16 1LN,1980-01-02,E05000001,1 High Street,cy,large\n"
            + "Ben Baker,OL16 1LN,1980-01-02,E05000001,2 High Street,,\n");
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(At(decision));
        await officer.SendAsync("Upload the register", register);

        await officer.SendAsync("Make letters to print", register, ("Language", "ur"));

        var letters = officer.Page.QuerySelectorAll(".tl-letter");
        Assert.Equal(["cy", "ur"], letters.Select(l => l.GetAttribute("lang")));
        Assert.Equal(["ltr", "rtl"], letters.Select(l => l.GetAttribute("dir")));
        Assert.Equal([true, false], letters.Select(l => l.ClassList.Contains("tl-letter--large")));
        Assert.Contains("Eich cod yw", letters[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("Who may vote", officer.Heading);
    }

    [Fact]
    public async Task The_rule_of_an_electorate_is_chosen_by_figures_and_shown_to_everybody()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        byte[] figures = Encoding.UTF8.GetBytes("area_code,value\nE01000001,12\nE01000002,9\n");
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(At(decision, "/rule"));

        await officer.SendAsync(
            "Save the rule",
            figures,
            ("Basis", "Indicator"),
            ("Name", "Youth crime"),
            ("Source", "The police"),
            ("PublishedOn.Day", "31"),
            ("PublishedOn.Month", "3"),
            ("PublishedOn.Year", "2026"),
            ("Top", "1"));
        Person visitor = await site.APerson().GoAsync($"/rochdale/decisions/{decision.Slug}/can-i-vote");

        Assert.Empty(officer.Errors);
        Assert.Contains("Youth crime", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("E01000001", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("not ready yet", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_file_of_figures_is_told_by_line_and_nothing_is_saved()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(At(decision, "/rule"));

        await officer.SendAsync(
            "Save the rule",
            Encoding.UTF8.GetBytes("area_code,value\nE01000001,many\n"),
            ("Basis", "Indicator"),
            ("Name", "Youth crime"),
            ("Source", "The police"),
            ("PublishedOn.Day", "31"),
            ("PublishedOn.Month", "3"),
            ("PublishedOn.Year", "2026"),
            ("Top", "1"));

        Assert.Contains("Nothing was saved", officer.Text, StringComparison.Ordinal);
        Assert.Equal("2", officer.Page.QuerySelector("main tbody td")!.TextContent);
    }

    [Fact]
    public async Task A_wrong_register_is_taken_away_with_a_reason()
    {
        (Decision decision, Person officer) = await this.RegisteredAsync();

        await officer.SendAsync("Take the register away");
        Assert.Single(officer.Errors);
        await officer.SendAsync("Take the register away", ("WhyEmpty", "The wrong list"));

        await using AsyncServiceScope scope = site.Enter();
        Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<ToadLaneDb>().Electors
            .CountAsync(e => e.DecisionId == decision.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Voiding_a_batch_waits_for_a_second_person()
    {
        (Decision decision, Person officer) = await this.RegisteredAsync();
        await officer.SendAsync("Make letters to print", Three);
        await officer.GoAsync(At(decision, "/void"));

        await officer.SendAsync("Ask a second person", ("What", "batch"), ("Batch", "1"), ("Reason", "Stolen"));

        Assert.Contains("A second person has to agree.", officer.Text, StringComparison.Ordinal);
        await using AsyncServiceScope scope = site.Enter();
        Assert.All(
            await scope.ServiceProvider.GetRequiredService<ToadLaneDb>().ElectorCodes
                .Where(c => c.DecisionId == decision.Id).ToListAsync(TestContext.Current.CancellationToken),
            code => Assert.Null(code.Voided));
    }

    [Theory]
    [InlineData("/voter")]
    [InlineData("/tests")]
    [InlineData("/rule")]
    public async Task Only_an_officer_opens_the_pages_of_the_desk(string page)
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        foreach (Actor actor in new[] { Given.AMember(decision.BodyId), Given.AnAdministrator, Actor.Visitor })
        {
            using HttpResponseMessage answer = await site.APerson(actor).FetchAsync(At(decision, page));
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }

        using HttpResponseMessage own = await site.APerson(Given.AnOfficer).FetchAsync(At(decision, page));
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.True(own.Headers.CacheControl!.NoStore);
    }

    private static string At(Decision decision, string page = "") =>
        $"/rochdale/desk/decisions/{decision.Slug}/electorate{page}";

    private async Task<(Decision Decision, Person Officer)> RegisteredAsync()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(At(decision));
        await officer.SendAsync("Upload the register", Three);
        return (decision, officer);
    }
}
