using System.Text;
using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots.Electorate;

public sealed class ElectorateRuleTests
{
    private const string Figures =
        "LSOA code,Offences per 1000\nE01000003,7.5\nE01000001,12\nE01000002,9\nE01000004,9\nE01000005,1\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Areas_with_the_highest_figures_are_chosen_with_those_level_with_the_last(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        string csv = Figures.Replace("Offences per 1000", "value", StringComparison.Ordinal);

        DescribedElectorate described = Poll.Must(await DescribeAsync(poll, Wish(csv, 2)));
        RegisterReport report = await RegisterAsync(poll);
        await poll.OpenVotingAsync();

        Assert.Equal(["E01000001", "E01000002", "E01000004"], described.Rule!.AreaCodes);
        Assert.Equal((2, 1), (report.Added, report.Faults.Count));
        Seal seal = await poll.ReadAsync(db => db.Seals.SingleAsync(Cancel));
        RuleSheetElectorate sealedRule = RuleSheet.Read(seal.RuleSheet).Electorate!;
        Assert.Equal(("Indicator", "Youth crime", 2), (sealedRule.Basis, sealedRule.Indicator, sealedRule.Top));
        Assert.Equal(described.Rule.AreaCodes, sealedRule.Areas);
        Assert.NotNull(await Record.ExceptionAsync(() => poll.SqlAsync("""DELETE FROM "ElectorateRules" """)));
    }

    [Fact]
    public async Task A_list_of_incidents_counts_one_for_each_row_and_leaves_out_those_without_a_place()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        const string csv = "Month,LSOA code,Crime type\n2026-01,E01000002,A\n2026-01,,B\n2026-02,E01000002,B\n"
            + "2026-02,E01000001,A\n";

        DescribedElectorate described = Poll.Must(await DescribeAsync(poll, Wish(csv, 1)));

        Assert.Equal(["E01000002"], described.Rule!.AreaCodes);
        Assert.Equal("area_code,value\nE01000002,2\nE01000001,1\n", described.Rule.Indicator!.Table);
    }

    [Fact]
    public async Task Faults_are_named_by_line_and_nothing_is_saved()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        const string csv = "area_code,value\nE01000001,12\nE01000002,many\nE01000001,13\n";

        DescribedElectorate described = Poll.Must(await DescribeAsync(poll, Wish(csv, 1)));
        DescribedElectorate without = Poll.Must(await DescribeAsync(poll, Wish("a,b\n1,2\n", 1)));
        Outcome<DescribedElectorate> few = await DescribeAsync(poll, Wish("area_code,value\nE01000001,12\n", 2));

        Assert.Equal(
            [(3L, "indicator-value-is-wrong"), (4L, "indicator-area-said-twice")],
            described.Faults.Select(f => (f.Line, f.What.Code)));
        Assert.Equal("indicator-no-area-column", Assert.Single(without.Faults).What.Code);
        Assert.False(few.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("indicator-too-few-areas", refusal.Code);
        Assert.Equal(0, await poll.ReadAsync(db => db.ElectorateRules.CountAsync(Cancel)));
    }

    [Theory, BothEngines]
    public async Task Members_may_live_anywhere_and_a_rule_is_not_changed_under_a_register(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());

        Poll.Must(await DescribeAsync(poll, new ElectorateWish(ElectorateBasis.Members) { MembersOf = "The mutual" }));
        RegisterReport report = await RegisterAsync(poll);
        Outcome<DescribedElectorate> late = await DescribeAsync(
            poll, new ElectorateWish(ElectorateBasis.Areas) { AreaCodes = ["E01000001"] });
        EmptiedRegister emptied = Poll.Must(await poll.RunAsync<EmptyRegister, EmptiedRegister>(
            o => o.RunAsync(poll.Id, "The wrong list", Actor.Operator, Cancel)));
        Poll.Must(await DescribeAsync(
            poll, new ElectorateWish(ElectorateBasis.Areas) { AreaCodes = ["E01000001"] }));

        Assert.Equal((3, 3), (report.Added, emptied.Electors));
        Assert.False(late.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("register-is-there", refusal.Code);
    }

    [Fact]
    public async Task A_register_with_codes_stays_and_a_reason_is_needed_to_take_one_away()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(2));

        Outcome<EmptiedRegister> without = await EmptyAsync(poll, " ");
        Poll.Must(await poll.IssueAsync(new CodeOrder(new MemoryStream(Encoding.UTF8.GetBytes(Poll.Register(2))))));
        Outcome<EmptiedRegister> withCodes = await EmptyAsync(poll, "The wrong list");

        Assert.False(without.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("electorate-reason-is-missing", refusal.Code);
        Assert.False(withCodes.Succeeded(out _, out refusal));
        Assert.Equal("codes-are-out", refusal.Code);
    }

    private static ElectorateWish Wish(string csv, int top) => new(ElectorateBasis.Indicator)
    {
        Figures = new MemoryStream(Encoding.UTF8.GetBytes(csv)),
        Name = "Youth crime",
        Source = "The police, data.police.uk",
        PublishedOn = new DateOnly(2026, 3, 31),
        Top = top,
    };

    private static Task<Outcome<DescribedElectorate>> DescribeAsync(Poll poll, ElectorateWish wish) =>
        poll.RunAsync<DescribeElectorate, DescribedElectorate>(
            o => o.RunAsync(poll.Id, wish, Actor.Operator, Cancel));

    private static Task<Outcome<EmptiedRegister>> EmptyAsync(Poll poll, string reason) =>
        poll.RunAsync<EmptyRegister, EmptiedRegister>(o => o.RunAsync(poll.Id, reason, Actor.Operator, Cancel));

    private static async Task<RegisterReport> RegisterAsync(Poll poll)
    {
        const string csv = "name,postcode,date_of_birth,lsoa_code\nAnn Able,OL16 1LN,1980-01-02,E01000001\n"
            + "Ben Baker,OL16 1LN,1980-01-02,E01000004\nCy Cook,OL16 1LN,1980-01-02,E01000005\n";
        using MemoryStream file = new(Encoding.UTF8.GetBytes(csv));
        return Poll.Must(await poll.RunAsync<UploadRegister, RegisterReport>(
            o => o.RunAsync(poll.Id, new(file, FaultPolicy.KeepGoodRows), Actor.Operator, Cancel)));
    }
}
