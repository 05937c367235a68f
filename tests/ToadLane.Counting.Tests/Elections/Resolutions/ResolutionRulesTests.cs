using ToadLane.Counting.Elections.Resolutions;

namespace ToadLane.Counting.Tests.Elections.Resolutions;

public class ResolutionRulesTests
{
    private static readonly RuleList<Resolution, ResolutionVotes> List = new(ResolutionRules.Entries);

    [Theory]
    [InlineData("simple", 51, 49, true)]
    [InlineData("simple", 50, 50, false)]
    [InlineData("two-thirds", 66, 34, false)]
    [InlineData("three-quarters", 75, 25, true)]
    [InlineData("not-opposed", 50, 50, true)]
    [InlineData("not-opposed", 49, 51, false)]
    public void The_majority_is_a_setting(string majority, long yes, long no, bool carried) =>
        Assert.Equal(carried, Decide([new("majority", majority)], Votes("Members", yes, no)) == ResolutionOutcome.Carried);

    [Fact]
    public void Each_class_may_have_to_agree()
    {
        ClassVotes[] votes = [Votes("Tenants", 90, 10), Votes("Employees", 4, 6)];

        Assert.Equal(ResolutionOutcome.Carried, Decide([], votes));
        Assert.Equal(ResolutionOutcome.NotCarried, Decide([new("classes", "each")], votes));
    }

    [Fact]
    public void A_quorum_and_a_casting_vote_may_be_asked()
    {
        var votes = Votes("Members", 5, 5) with { Roll = 100 };

        Assert.Equal(ResolutionOutcome.NotCarried, Decide([], votes));
        Assert.Equal(ResolutionOutcome.Carried, Decide([new("casting-vote", "for"), new("quorum", "10")], votes));
        Assert.Equal(ResolutionOutcome.NotCarried, Decide([new("casting-vote", "for"), new("quorum", "11")], votes));
        Assert.Equal(ResolutionOutcome.NotCarried, Decide([new("of", "roll")], votes with { For = 50 }));
    }

    [Fact]
    public void Each_class_is_named_in_its_own_finding()
    {
        var result = new Resolution([Requirement.SimpleMajority().In(Requirement.EachClass)])
            .Decide(Votes("Tenants", 2, 1), Votes("Employees", 1, 2));

        Assert.Equal(["Tenants", "Employees"], result.Findings.Select(finding => finding.Requirement.Class));
        Assert.Equal([true, false], result.Findings.Select(finding => finding.Passed));
    }

    private static ResolutionOutcome Decide(CountParameter[] said, params ClassVotes[] votes) =>
        List.Make("resolution", said).Rule!.Decide([.. votes]).Outcome;

    private static ClassVotes Votes(string name, long yes, long no) => new(name) { For = yes, Against = no };
}
