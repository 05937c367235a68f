using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Counts;
using ToadLane.OpenData;
using ToadLane.OpenData.Verification;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.OpenData;

/// <summary>Where few people voted, the single ballots are kept back, and nobody can choose that afterwards.</summary>
public sealed class SmallNumbersTests
{
    private const int Fewest = 30;

    [Theory, BothEngines]
    public async Task Below_the_sealed_number_totals_are_published_and_ballots_are_not(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine, Fewest);
        Poll poll = await SampleRecord.CountedAsync(installation, Plan(CountingRule.EqualShares), Fewest - 1);
        string folder = await SampleRecord.WriteAsync(installation, poll);
        CountSheet sheet = CountWriter.Read(await poll.ReadAsync(db => db.Counts.Select(c => c.Sheet).SingleAsync()));

        RecordReport ours = SampleRecord.Verify(folder);
        (bool holds, List<(string, string)> theirs) = await SecondVerifier.VerifyAsync(folder);

        Assert.False(File.Exists(Path.Combine(folder, RecordFiles.Ballots)));
        Assert.True(ours.Holds && ours.IsWithheld && holds);
        Assert.Equal(SampleRecord.Verdicts(ours).Order(), theirs.Order());
        Assert.Equal(
            "Not published: fewer than 30 ballots were counted.", ours.Checks.Single(c => c.Name == "ballots").Says);
        Assert.Equal((0, 0, 0), (sheet.Rounds.Count, sheet.Ties.Count, sheet.OtherRules.Count));
        Assert.All(sheet.Projects, p => Assert.Equal((null, null, null, null, 0), (
            p.PaidEach, p.LeftWithSupporters, p.MoreSupporters, p.CheaperBy, p.Rivals.Count)));
    }

    [Fact]
    public async Task From_the_sealed_number_on_the_ballots_are_published()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite", Fewest);
        Poll poll = await SampleRecord.CountedAsync(installation, Plan(CountingRule.Greedy), Fewest);
        string folder = await SampleRecord.WriteAsync(installation, poll);

        Assert.True(SampleRecord.Verify(folder) is { Holds: true, IsWithheld: false });
        File.Delete(Path.Combine(folder, RecordFiles.Ballots));
        RecordReport without = SampleRecord.Verify(folder);
        Assert.False(without.Holds);
        Assert.Equal("ballots.pb is missing.", without.Checks.Single(c => c.Name == "ballots").Says);
        Assert.False((await SecondVerifier.VerifyAsync(folder)).Holds);
    }

    [Fact]
    public async Task A_scrutineer_puts_the_kept_back_file_beside_the_others_and_counts_it_again()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite", Fewest);
        Poll poll = await SampleRecord.CountedAsync(installation, Plan(CountingRule.EqualShares), 12);
        string folder = await SampleRecord.WriteAsync(installation, poll);
        string file = await poll.ReadAsync(db => db.Counts.Select(c => c.BallotFile).SingleAsync());
        await File.WriteAllTextAsync(
            Path.Combine(folder, RecordFiles.Ballots), file, TestContext.Current.CancellationToken);

        RecordReport ours = SampleRecord.Verify(folder);

        Assert.True(ours is { Holds: true, IsWithheld: false });
        Assert.Equal(CheckVerdict.Holds, ours.Checks.Single(c => c.Name == "recount").Verdict);
        Assert.True((await SecondVerifier.VerifyAsync(folder)).Holds);
    }

    [Fact]
    public async Task The_number_is_sealed_when_voting_opens()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite", Fewest);
        Poll poll = await Poll.OpenAsync(installation.Enter, Plan(CountingRule.Greedy));

        string rules = await poll.ReadAsync(db => db.Seals.Select(s => s.RuleSheet).SingleAsync());

        Assert.EndsWith(",\"fewest_ballots\":30}", rules, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_published_file_but_the_log_names_an_area_and_none_a_postcode()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite", Fewest);
        Poll poll = await SampleRecord.CountedAsync(installation, Plan(CountingRule.EqualShares), 36);
        string folder = await SampleRecord.WriteAsync(installation, poll);
        Assert.Contains("E05000001", Poll.Register(1), StringComparison.Ordinal);

        foreach (string file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            string text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("OL16", text, StringComparison.Ordinal);
            bool isLog = file.Contains("/tile/", StringComparison.Ordinal);
            // The opening tells how many electors an area has, from ten on: here all 40 live in one.
            Assert.Equal(isLog && text.Contains("\"E05000001\":40", StringComparison.Ordinal),
                text.Contains("E05000001", StringComparison.Ordinal));
        }
    }

    private static PollPlan Plan(CountingRule rule) => new(Projects: 5, Electors: 40)
    {
        Rules = new(BallotStyle.WithinBudget, rule),
    };
}
