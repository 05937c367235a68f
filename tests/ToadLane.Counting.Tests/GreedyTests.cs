namespace ToadLane.Counting.Tests;

public class GreedyTests
{
    // Votes: a 4, b 3, c 2, d 1. With 100: a 60, then b 50 does not fit, c 30 does.
    private static readonly SmallContest Four = SmallContests.Of(
        100, [60, 50, 30, 5], [[0, 1, 2, 3], [0, 1, 2], [0, 1], [0]]);

    [Fact]
    public void Skip_passes_over_what_does_not_fit()
    {
        var result = Greedy.Count(Four.Contest, Four.Pile, GreedyOptions.Skip);

        Assert.Equal("greedy", result.Rule);
        Assert.Equal(["a", "c", "d"], result.Winners);
        Assert.Equal(95, result.Cost);
        Assert.Equal(Verdict.CostMoreThanWasLeft, result.Projects[1].Verdict);
        Assert.Equal(40, result.Projects[1].LeftAtItsTurn);
    }

    [Fact]
    public void Stop_ends_at_the_first_that_does_not_fit()
    {
        var result = Greedy.Count(Four.Contest, Four.Pile, GreedyOptions.Stop);

        Assert.Equal("greedy-no-skip", result.Rule);
        Assert.Equal(["a"], result.Winners);
        Assert.Equal(Verdict.CostMoreThanWasLeft, result.Projects[1].Verdict);
        Assert.Equal(Verdict.CountHadStopped, result.Projects[2].Verdict);
    }

    [Fact]
    public void The_threshold_drops_projects_before_the_count()
    {
        var contest = new Contest(Four.Contest.Projects, 100, BallotForm.Approval) { MinScore = 2 };

        var result = Greedy.Count(contest, Four.Pile, GreedyOptions.Threshold);
        var plain = Greedy.Count(contest, Four.Pile, GreedyOptions.Skip);

        Assert.Equal("greedy-threshold", result.Rule);
        Assert.Equal(["a", "c"], result.Winners);
        Assert.Equal(Verdict.BelowThreshold, result.Projects[3].Verdict);
        Assert.Equal(["a", "c", "d"], plain.Winners);
    }

    [Fact]
    public void Points_decide_unless_votes_are_asked_for()
    {
        var contest = new Contest([new Project("a", "A", 10), new Project("b", "B", 10)], 10, BallotForm.Cumulative);
        var builder = new PaperPileBuilder(contest);
        builder.Add(["a", "b"], [1, 5], "one");
        builder.Add(["a"], [1], "two");
        var pile = builder.Build();

        Assert.Equal(["b"], Greedy.Count(contest, pile, GreedyOptions.Skip).Winners);
        Assert.Equal(["a"], Greedy.Count(contest, pile, GreedyOptions.Skip with { RankBy = RankBy.Votes }).Winners);
    }

    [Fact]
    public void First_places_earn_most_on_ordinal_papers()
    {
        var contest = new Contest(
            [new Project("a", "A", 10), new Project("b", "B", 10)], 10, BallotForm.Ordinal)
        {
            Limits = new PaperLimits { MaxChoices = 3 },
        };
        var builder = new PaperPileBuilder(contest);
        builder.Add(["b", "a"], "one");

        var pile = builder.Build();

        Assert.Equal([2L, 3L], pile.Scores);
        Assert.Equal(["b"], Greedy.Count(contest, pile, GreedyOptions.Skip).Winners);
    }

    [Theory]
    [InlineData(10, true)] // only one of two at 10 fits
    [InlineData(20, false)] // both fit
    [InlineData(9, false)] // neither fits
    public void A_tie_is_reported_only_when_it_matters(long budget, bool matters)
    {
        var election = SmallContests.Of(budget, [10, 10], [[0, 1]]);

        var result = Greedy.Count(election.Contest, election.Pile, GreedyOptions.Skip);

        Assert.Equal(matters, result.Ties.Length == 1);
        Assert.All(result.Ties, tie => Assert.Equal(TieEffect.ChangesWinners, tie.Effect));
    }

    [Fact]
    public void The_cheaper_of_two_equals_goes_first()
    {
        var election = SmallContests.Of(10, [10, 9], [[0, 1]]);

        var result = Greedy.Count(election.Contest, election.Pile, GreedyOptions.Skip);

        Assert.Equal(["b"], result.Winners);
        Assert.Equal(TieCriterion.LowestCost, Assert.Single(result.Ties).DecidedBy);
    }
}
