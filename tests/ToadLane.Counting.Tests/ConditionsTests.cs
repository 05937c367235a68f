namespace ToadLane.Counting.Tests;

public class ConditionsTests
{
    [Fact]
    public void Everything_that_was_set_is_published_with_the_result()
    {
        var election = SmallContests.Of(100, [30, 30, 30], [[0, 1, 2], [0, 1]]);
        var conditions = new Conditions
        {
            Exclusions = [new Exclusion(["a", "b"])],
            Dependencies = [new Dependency("c", "a")],
            Parts = [new BudgetPart("Parks", ["a", "c"]) { Floor = 10, Cap = 60 }],
            Leftovers = Leftovers.ByScore,
            MinSupport = new Fraction(1, 10),
        };

        var result = Greedy.Count(election.Contest.WithConditions(conditions), election.Pile, GreedyOptions.Skip);

        Assert.Equal(
            ["exclusions a|b", "dependencies c needs a", "parts Parks 10-60", "leftovers by-score", "min-support 1/10"],
            result.Parameters.Where(each => each.Name is not ("rank" or "when-too-dear" or "threshold" or "ties"))
                .Select(each => $"{each.Name} {each.Value}"));
        Assert.Equal(["a", "c"], result.Winners);
    }

    [Fact]
    public void Changing_a_cost_keeps_conditions_and_areas()
    {
        var contest = new Contest(
            [new Project("a", "A", 10) { Area = "north" }, new Project("b", "B", 10)], 100, BallotForm.Approval)
            .WithConditions(new Conditions { Exclusions = [new Exclusion(["a", "b"])] });

        var cheaper = contest.WithCost("a", 5);

        Assert.Equal(5, cheaper.Projects[0].Cost);
        Assert.Equal("north", cheaper.Projects[0].Area);
        Assert.Equal(contest.Conditions, cheaper.Conditions);
    }

    [Fact]
    public void Words_lead_back_to_what_they_name()
    {
        Assert.All(Enum.GetValues<RankBy>(), each => Assert.Equal(each, RuleNames.RankNamed(RuleNames.Of(each))));
        Assert.All(
            Enum.GetValues<Leftovers>(), each => Assert.Equal(each, RuleNames.LeftoversNamed(RuleNames.Of(each))));
        Assert.All(
            Enum.GetValues<Unsupported>(), each => Assert.Equal(each, RuleNames.UnsupportedNamed(RuleNames.Of(each))));
        Assert.Null(RuleNames.RankNamed("size"));
    }

    [Fact]
    public void A_refused_condition_says_why()
    {
        Assert.Equal("why", new ConditionException("why", new FormatException("cause")).Message);
        Assert.NotEmpty(new ConditionException().Message);
    }
}
