using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Counting;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Decisions.Elections;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Elections;

public sealed class ImportElectionTests
{
    private const string Ward = """
        4 2
        8 1 2 0
        5 2 3 0
        4 3 0
        3 4 3 0
        0
        "Ada" "Green"
        "Ben"
        "Cat"
        "Dan"
        "North ward"
        """;

    [Theory, BothEngines]
    public async Task A_file_becomes_an_election_with_its_stages_and_its_papers(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);

        await Given.DoneAsync<ImportElection, HeldElection>(
            installation.Enter, import => import.RunAsync(Import(Ward), Actor.Operator, Cancel));

        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        HeldElection held = await db.HeldElections.SingleAsync(Cancel);
        Assert.Equal(("north-ward", "North ward", "scottish", 2), (held.Slug, held.Title, held.Rule, held.Seats));
        Assert.Equal(Ward, held.BallotFile);
        Assert.Equal([1, 3], held.Read().Result.Winners);
        Assert.Contains(held.Read().Others, other => other.Rule == "meek");
    }

    [Theory, BothEngines]
    public async Task A_file_with_a_fault_changes_nothing(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        string broken = Ward.Replace("5 2 3 0", "5 2 9 0", StringComparison.Ordinal);

        string code = await Given.RefusedAsync<ImportElection, HeldElection>(
            installation.Enter, import => import.RunAsync(Import(broken), Actor.Operator, Cancel));

        Assert.Equal("ballot-file-has-faults", code);
        await using AsyncServiceScope scope = installation.Enter();
        Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<ToadLaneDb>().HeldElections.CountAsync(Cancel));
    }

    [Fact]
    public async Task What_may_not_be_imported_is_refused_with_its_reason()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        await Given.DoneAsync<ImportElection, HeldElection>(
            installation.Enter, import => import.RunAsync(Import(Ward), Actor.Operator, Cancel));

        Assert.Equal("not-yours", await RefusedAsync(Import(Ward), Actor.Visitor));
        Assert.Equal("election-slug-is-taken", await RefusedAsync(Import(Ward), Actor.Operator));
        IElectionRule single = RuleCatalogue.Elections.Make("alternative-vote", []).Rule!;
        Assert.Equal("rule-does-not-apply", await RefusedAsync(Import(Ward) with { Rule = single }, Actor.Operator));

        Task<string> RefusedAsync(ElectionImport import, Actor actor) =>
            Given.RefusedAsync<ImportElection, HeldElection>(
                installation.Enter, operation => operation.RunAsync(import, actor, Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ElectionImport Import(string text) => new(
        "ward.blt", text, BltReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))), GregoryRule.Scottish);
}
