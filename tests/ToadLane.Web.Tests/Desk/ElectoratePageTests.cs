using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Web.Tests.Proposals;

namespace ToadLane.Web.Tests.Desk;

public sealed class ElectoratePageTests(ProposalSite site) : IClassFixture<ProposalSite>
{
    private const string Faulty =
        "name,postcode,date_of_birth,ward_code,address_1\n"
        + "Ann Able,OL16 1LN,1980-01-02,E05000001,1 High Street\n"
        + "Ben Baker,nowhere,1980-01-02,E05000001,2 High Street\n"
        + "Cy Cook,OL16 1LN,31.02.1980,E05000001,3 High Street\n"
        + "Di Dean,OL16 1LN\n";

    private static readonly byte[] Three = Encoding.UTF8.GetBytes(Poll.Register(3));

    [Fact]
    public async Task Every_faulty_row_is_named_by_its_line_and_nothing_is_saved()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(At(decision));

        await officer.SendAsync("Upload the register", Encoding.UTF8.GetBytes(Faulty));

        Assert.Contains("Nothing was saved: 3 of 4 rows have a fault.", officer.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["3", "4", "5"], officer.Page.QuerySelectorAll("main tbody td:first-child").Select(c => c.TextContent));
        Assert.Equal(0, await this.ElectorsAsync(decision));
        Assert.DoesNotContain("Ben Baker", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_good_rows_are_kept_when_that_is_asked()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(At(decision));

        await officer.SendAsync("Upload the register", Encoding.UTF8.GetBytes(Faulty), ("KeepGoodRows", "true"));

        Assert.Contains("1 person added.", officer.Text, StringComparison.Ordinal);
        Assert.Equal(1, await this.ElectorsAsync(decision));
    }

    [Fact]
    public async Task Letters_show_each_code_once_with_its_square_and_making_them_again_makes_others()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(At(decision));
        await officer.SendAsync("Upload the register", Three);

        await officer.SendAsync("Make letters to print", Three);
        string[] first = CodesOn(officer);
        string[] squares = [.. officer.Page.QuerySelectorAll(".tl-letter svg path").Select(p => p.GetAttribute("d")!)];
        await officer.GoAsync(At(decision));
        string afterwards = officer.Page.DocumentElement.OuterHtml;
        await officer.SendAsync("Make letters to print", Three, ("Whom", "Everyone"), ("Reason", "Wrong paper"));
        string[] second = CodesOn(officer);

        Assert.Equal(3, first.Distinct().Count());
        Assert.Equal(3, squares.Distinct().Count());
        Assert.All(first, code => Assert.DoesNotContain(code, afterwards, StringComparison.Ordinal));
        Assert.Empty(first.Intersect(second));
        Assert.Contains($"/rochdale/decisions/{decision.Slug}/vote/code", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_for_a_mailing_house_holds_names_addresses_and_codes_and_no_formulas()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        byte[] register = Encoding.UTF8.GetBytes(
            "name,postcode,date_of_birth,ward_code,address_1\n=1+1,OL16 1LN,1980-01-02,E05000001,1 High Street\n");
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(At(decision));
        await officer.SendAsync("Upload the register", register);

        await officer.SendAsync("Make a file for a mailing house", register);

        string[] lines = officer.Page.Body!.TextContent.Split('\n', StringSplitOptions.TrimEntries);
        Assert.Equal("name,address,code,vote_at,language,print", lines[0]);
        Assert.Matches(
            "^\"?'=1\\+1\"?,\"1 High Street, OL16 1LN\",[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{4},"
                + "http.*/vote/code,en,standard$",
            lines[1]);
    }

    [Fact]
    public async Task Without_a_file_or_with_a_file_that_is_no_register_the_page_says_so()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(At(decision));

        await officer.SendAsync("Upload the register");
        Assert.Equal(["Choose the register file"], officer.Errors);
        await officer.SendAsync("Upload the register", [0xff, 0xd8, 0xff, 0x00]);

        Assert.Contains("Nothing was saved", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Make letters to print", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_wait_on_the_desk_once_there_is_a_register()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(At(decision));
        await officer.SendAsync("Upload the register", Three);

        await officer.GoAsync("/rochdale/desk");
        await officer.FollowAsync("Letters with codes to send");

        Assert.Equal("Who may vote", officer.Heading);
    }

    [Fact]
    public async Task Only_an_officer_may_open_or_send_the_page()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        Actor[] others =
        [
            Given.AMember(decision.BodyId), Given.ADecisionMaker, Given.AnAdministrator, Given.AResident, Actor.Visitor,
        ];
        foreach (Actor actor in others)
        {
            using HttpResponseMessage answer = await site.APerson(actor).FetchAsync(At(decision));
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }

        using HttpResponseMessage own = await site.APerson(Given.AnOfficer).FetchAsync(At(decision));
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.True(own.Headers.CacheControl!.NoStore);
    }

    private static string At(Decision decision) => $"/rochdale/desk/decisions/{decision.Slug}/electorate";

    private static string[] CodesOn(Person officer)
    {
        string[] codes = [.. officer.Page.QuerySelectorAll(".tl-letter .tl-code").Select(c => c.TextContent.Trim())];
        Assert.Equal(3, codes.Length);
        return codes;
    }

    private async Task<int> ElectorsAsync(Decision decision)
    {
        await using AsyncServiceScope scope = site.Enter();
        return await scope.ServiceProvider.GetRequiredService<ToadLaneDb>().Electors
            .CountAsync(e => e.DecisionId == decision.Id, TestContext.Current.CancellationToken);
    }
}
