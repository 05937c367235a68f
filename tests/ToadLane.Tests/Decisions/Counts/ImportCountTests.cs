using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Counting;
using ToadLane.Counting.Pabulib;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Counts;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Counts;

public sealed class ImportCountTests
{
    private const string Small = """
        META
        key;value
        description;South ward
        unit;South ward
        num_projects;3
        num_votes;4
        budget;100.50
        vote_type;approval
        currency;GBP
        PROJECTS
        project_id;cost;name
        07;60.25;Benches
        8;40.25;Trees
        9;90;A path
        VOTES
        voter_id;vote
        1;07
        2;07,8
        3;8,9
        4;07
        """;

    private static string RealFiles => Path.Combine(Repository.Root, "..", "shared", "data", "pabulib");

    [Theory, BothEngines]
    public async Task A_file_becomes_a_counted_decision_with_its_projects_and_winners(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);

        Decision decision = await ImportedAsync(installation, "South ward", Small, GreedyOptions.Skip);

        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Count count = await db.Counts.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal("south-ward", decision.Slug);
        Assert.Equal(DecisionStage.Counted, decision.StageAt(installation.Clock.Now));
        Assert.Equal([1, 2], count.Winners);
        Assert.Equal(100_50, decision.Budget.Value);
        BallotOption benches = await db.BallotOptions.SingleAsync(o => o.FileId == "07", TestContext.Current.CancellationToken);
        Assert.Equal(("Benches", 60_25L), (benches.Title, benches.Cost.Value));
        CountSheet sheet = CountWriter.Read(count.Sheet);
        Assert.Equal(Verdict.CostMoreThanWasLeft, sheet.Projects.Single(p => p.Number == 3).Verdict);
        Assert.Contains(sheet.OtherRules, other => other.Rule == "greedy-no-skip");
        Assert.Contains(sheet.OtherRules, other => other.Rule == "equal-shares/cardinality/add1");
        Assert.Contains(sheet.OtherRules, other => other.Rule == "phragmen");
    }

    [Theory, BothEngines]
    public async Task A_file_with_a_fault_changes_nothing(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        string broken = Small.Replace("40.25;Trees", "forty;Trees", StringComparison.Ordinal);

        await using AsyncServiceScope scope = installation.Enter();
        CountImport import = Import("South ward", broken, GreedyOptions.Skip);
        Outcome<Decision> outcome = await scope.ServiceProvider.GetRequiredService<ImportCount>()
            .RunAsync(import, Actor.Operator, TestContext.Current.CancellationToken);

        Assert.False(outcome.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("ballot-file-has-faults", refusal.Code);
        PbFault fault = Assert.Single(import.Reading.Faults, f => f.Severity == PbSeverity.Fatal);
        Assert.Equal(13, fault.Line);
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Assert.Equal(0, await db.Decisions.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await db.Neighbourhoods.CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory, BothEngines]
    public async Task Only_an_administrator_may_import(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        await using AsyncServiceScope scope = installation.Enter();

        Outcome<Decision> outcome = await scope.ServiceProvider.GetRequiredService<ImportCount>()
            .RunAsync(Import("South ward", Small, GreedyOptions.Skip), Actor.Visitor, TestContext.Current.CancellationToken);

        Assert.False(outcome.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("not-yours", refusal.Code);
    }

    // One of each kind of vote: approval, one choice, points and ranking. The official winners are the city's own.
    [Theory]
    [InlineData("Poland_Wieliczka_2023_Green_Budget.pb", "equal-shares")]
    [InlineData("Poland_Wroclaw_2015_150_-_500.pb", "greedy-no-skip")]
    [InlineData("Poland_Katowice_2023.pb", "greedy-threshold")]
    [InlineData("Poland_Krakow_2024.pb", "greedy")]
    public async Task A_real_file_gives_the_official_result(string file, string rule)
    {
        string path = Path.Combine(RealFiles, file);
        Assert.SkipUnless(File.Exists(path), "The real ballot files are not on this machine.");
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        IRule counted = rule switch
        {
            "equal-shares" => EqualSharesOptions.Official,
            "greedy-no-skip" => GreedyOptions.Stop,
            "greedy-threshold" => GreedyOptions.Threshold,
            _ => GreedyOptions.Skip,
        };

        string text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Decision decision = await ImportedAsync(installation, Path.GetFileNameWithoutExtension(file), text, counted);

        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Count count =
            await db.Counts.SingleAsync(c => c.DecisionId == decision.Id, TestContext.Current.CancellationToken);
        IReadOnlyList<string> winners = await db.BallotOptions.Where(o => count.Winners.Contains(o.Number))
            .Select(o => o.FileId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Official(file), winners.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Official(string file)
    {
        using JsonDocument all = JsonDocument.Parse(File.ReadAllText(Path.Combine(RealFiles, "official_outcomes.json")));
        return [.. all.RootElement.GetProperty(file).GetProperty("selected").EnumerateArray()
            .Select(id => id.GetString()!).Order(StringComparer.Ordinal)];
    }

    private static CountImport Import(string name, string text, IRule rule) =>
        new(name, text, PbReader.Read(new StringReader(text)), rule);

    private static async Task<Decision> ImportedAsync(
        TestInstallation installation, string name, string text, IRule rule)
    {
        await using AsyncServiceScope scope = installation.Enter();
        Outcome<Decision> outcome = await scope.ServiceProvider.GetRequiredService<ImportCount>()
            .RunAsync(Import(name, text, rule), Actor.Operator, TestContext.Current.CancellationToken);
        return outcome.Succeeded(out Decision? decision, out Refusal? refusal)
            ? decision
            : throw new InvalidOperationException(refusal.Message);
    }
}
