using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Certificates;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Counting.Elections.Marks;
using ToadLane.Counting.Results;
using ToadLane.Counting.Tests.Elections;
using ToadLane.Counting.Tests.Elections.Conformance;

namespace ToadLane.Counting.Tests.Certificates;

public class ElectionCheckTests
{
    private static readonly ElectionFile File = BltReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(
        "4 2\n8 1 2 0\n5 2 3 0\n4 3 0\n3 4 3 0\n0\n\"Ada\"\n\"Ben\"\n\"Cat\"\n\"Dan\"\n\"Ward\"\n"))).File!;

    [Fact]
    public void Real_wards_are_right_by_every_rule()
    {
        var wards = ElectionCorpus.ScottishWards.Values.Order(StringComparer.Ordinal).Where((_, at) => at % 90 == 0);
        foreach (var ward in wards.Select(ElectionCorpus.Read))
        {
            Assert.All(RuleCatalogue.Elections.For(ward.Election), rule => AssertRight(ward, rule));
        }
    }

    [Fact]
    public void Every_result_is_right_by_every_rule_and_setting() => Prop.ForAll(Poll.Any, poll =>
    {
        foreach (var election in Variants(poll.Election))
        {
            ElectionFile file = new(election, poll.Packed);
            Assert.All(EveryRule(election), rule => AssertRight(file, rule));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Every_transferable_vote_is_right() => Prop.ForAll(SmallElections.Any, file =>
        Assert.All(TransferableVoteRules.All, rule => AssertRight(file, rule)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Whatever_is_falsified_is_found() => Prop.ForAll(Poll.Any, poll =>
    {
        // Where ranks are shared, Meek's votes are taken as published; the next test has papers without.
        foreach (var rule in RuleCatalogue.Elections.For(poll.Election).Except([MeekRule.Reference]))
        {
            AssertFound(new ElectionFile(poll.Election, poll.Packed), rule);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(6));

    [Fact]
    public void Whatever_is_falsified_in_a_transferable_vote_is_found() => Prop.ForAll(SmallElections.Any, file =>
        Assert.All(TransferableVoteRules.All, rule => AssertFound(file, rule)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public void Grades_are_checked_too()
    {
        var election = Poll.Of(3, 1).Election with
        {
            Grades = [new("Good", 2), new("Fair", 1), new("Poor", 0)],
        };
        ElectionFile file = new(election, Poll.Of(3, 1, "4: 1 2 3", "3: 2=3 1", "2: - 3", "1: 1 2 3=2").Packed);

        foreach (var name in new[] { "majority-judgement", "score", "approval" })
        {
            AssertFound(file, RuleCatalogue.Elections.Make(name, []).Rule!);
        }
    }

    [Fact]
    public void Papers_with_weights_are_checked_too()
    {
        var file = BltReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(
            "3 2\n2.5 1 2 0\n1.25 2 3 0\n4 3 0\n0\n\"Ada\"\n\"Ben\"\n\"Cat\"\n\"Ward\"\n"))).File!;

        Assert.All(EveryRule(file.Election), rule => AssertRight(file, rule));
    }

    [Fact]
    public void Guaranteed_places_are_counted()
    {
        var election = File.Election with { Guarantees = [new Guarantee("tenants", [2, 4], 1)] };
        ElectionFile file = new(election, File.Papers);
        foreach (var rule in RuleCatalogue.Elections.For(election))
        {
            var result = file.CountBy(rule);
            Assert.Null(ElectionCheck.FirstFlaw(election, file.Papers, result));
        }

        var wrong = file.CountBy(new Approval()) with { Winners = [1, 3] };
        wrong = wrong with { Stages = [wrong.Stages[0] with { Elected = [1, 3] }] };
        Assert.Equal(
            "how many are elected of tenants", ElectionCheck.FirstFlaw(election, file.Papers, wrong)?.What);
    }

    [Fact]
    public void What_was_put_to_the_vote_is_that_of_the_papers()
    {
        PublishedElection published = new(File.Election, File.CountBy(GregoryRule.Scottish));
        Assert.Null(ElectionCheck.FirstFlaw(File.Election, File.Papers, published));
        AssertFlaw("how many seats", published with { Election = File.Election with { Seats = 3 } });
        AssertFlaw("the title", published with { Election = new("Other", File.Election.Candidates, 2) });
        AssertFlaw("the candidates", published with
        {
            Election = new("Ward", File.Election.Candidates.SetItem(0, new Candidate(1, "Eve")), 2),
        });
        AssertFlaw("the rule", published with { Result = published.Result with { Rule = "hat" } });
    }

    [Fact]
    public void A_rule_with_other_settings_than_the_catalogue_has_is_given()
    {
        var rule = GregoryRule.Scottish with { Decimals = 4 };
        var result = File.CountBy(rule);

        Assert.Equal("the parameters", ElectionCheck.FirstFlaw(File.Election, File.Papers, result)?.What);
        Assert.Null(ElectionCheck.FirstFlaw(File.Election, File.Papers, result, rule));
    }

    private static IEnumerable<Election> Variants(Election election) =>
    [
        election,
        election with { DrawnLot = [.. election.Candidates.Select(candidate => candidate.Number).Reverse()] },
        new Election(
            election.Title, election.Candidates.SetItem(0, election.Candidates[0] with { IsWithdrawn = true }), 1),
    ];

    private static IEnumerable<IElectionRule> EveryRule(Election election) => RuleCatalogue.Elections.Entries
        .Where(entry => entry.AppliesTo(election))
        .SelectMany(entry => entry.Settings.SelectMany(setting => setting.Words.Select(word =>
                RuleCatalogue.Elections.Make(entry.Name, [new(setting.Name, word)]).Rule!))
            .Prepend(RuleCatalogue.Elections.Make(entry.Name, []).Rule!));

    private static void AssertRight(ElectionFile file, IElectionRule rule)
    {
        var result = file.CountBy(rule);
        var flaw = ElectionCheck.FirstFlaw(file.Election, file.Papers, result);

        Assert.True(flaw is null, $"{rule}: {flaw}");
    }

    private static void AssertFound(ElectionFile file, IElectionRule rule)
    {
        AssertRight(file, rule);
        foreach (var (where, falsified) in Tampering.Of(file.CountBy(rule)).Where(each => !IsLeftOut(each.Where)))
        {
            Assert.True(
                ElectionCheck.FirstFlaw(file.Election, file.Papers, falsified) is not null,
                $"{where} of {rule} is not found");
        }
    }

    // The ties of the pairs stand among all ties.
    private static bool IsLeftOut(string where) => where.StartsWith("Pairwise.Ties", StringComparison.Ordinal);

    private static void AssertFlaw(string what, PublishedElection wrong) => Assert.StartsWith(
        what, ElectionCheck.FirstFlaw(File.Election, File.Papers, wrong)?.What, StringComparison.Ordinal);
}
