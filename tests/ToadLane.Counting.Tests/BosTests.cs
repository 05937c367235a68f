using FsCheck;
using FsCheck.Fluent;

namespace ToadLane.Counting.Tests;

public class BosTests
{
    [Fact]
    public void A_project_that_is_nearly_paid_for_is_bought_by_overspending()
    {
        // Ten voters with 10 each. Nine can raise 90 of a's 95, so α = 18/19 and each is asked 10 / α; Equal Shares
        // would buy b alone.
        var election = SmallContests.Of(100, [95, 5], [.. Enumerable.Repeat<int[]>([0], 9), [1]]);

        var result = BosOptions.Standard.Count(election.Contest, election.Pile, CountWatch.Nobody);
        var shares = EqualShares.Count(
            election.Contest, election.Pile, new EqualSharesOptions(Utility.Cost, Completion.None));

        Assert.Equal(["a", "b"], result.Winners);
        Assert.Equal(["b"], shares.Winners);
        var step = Assert.IsType<CountStep.Overspent>(result.Steps[1]);
        Assert.Equal(new Fraction(18, 19), step.Part);
        Assert.Equal(new Fraction(95, 9), step.Price);
        Assert.Equal((Fraction)90, step.Paid);
        Assert.Equal((0L, 9L), (step.PaidInFull, step.PaidAllTheyHad));
        Assert.Equal(Verdict.WonByShares, result.Projects[0].Verdict);
    }

    [Fact]
    public void The_example_of_two_projects_that_others_have_worked_out()
    {
        // bos_equal_shares for pabutools (I. Gorbachev, 2026): a can be raised by 2/3 at ρ = 1/2, so ρ/α = 3/4; b is
        // paid for in full at ρ = 1.
        var election = SmallContests.Of(1000, [1000, 100], [[0], [1], [0]]);

        var result = BosOptions.Standard.Count(election.Contest, election.Pile, CountWatch.Nobody);

        Assert.Equal(["a"], result.Winners);
        var step = Assert.IsType<CountStep.Overspent>(result.Steps[1]);
        Assert.Equal((new Fraction(2, 3), 500), (step.Part, step.Price));
    }

    [Fact]
    public void What_the_budget_cannot_pay_is_not_bought_however_much_is_wanted()
    {
        var election = SmallContests.Of(100, [60, 60, 101], [[0], [0], [1], [2]]);

        var result = BosOptions.Standard.Count(election.Contest, election.Pile, CountWatch.Nobody);

        Assert.Equal(["a"], result.Winners);
        Assert.All(result.Projects[1..], each => Assert.Equal(Verdict.CostMoreThanWasLeft, each.Verdict));
    }

    [Fact]
    public void What_nobody_supports_is_never_bought_though_it_fits()
    {
        // Both pay 12 1/2 of their 15 1/2 for a; the first has 3 left for b, which costs 5.
        var election = SmallContests.Of(30, [25, 5, 5], [[0, 1], [0]]);
        var contest = new Contest(
            [.. election.Contest.Projects[..2], new Project("c", "C", 1)], 31, BallotForm.Approval);

        var pile = SmallContests.PileOf(contest, election.Ballots);

        var result = BosOptions.Standard.Count(contest, pile, CountWatch.Nobody);

        Assert.Equal(["a", "b"], result.Winners);
        Assert.Equal(Verdict.NoSupporters, result.Projects[2].Verdict);
    }

    [Theory]
    [InlineData(Utility.Cost)]
    [InlineData(Utility.Cardinality)]
    public void It_buys_what_the_definition_says_at_the_price_it_says(Utility utility) =>
        Prop.ForAll(SmallContests.Any, election =>
        {
            var result = new BosOptions(utility).Count(election.Contest, election.Pile, CountWatch.Nobody);

            Assert.Equal(
                Plain(election, utility),
                result.Steps.OfType<CountStep.Overspent>().Select(step => (step.Project, step.Part, step.Price)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

    [Fact]
    public void With_points_it_buys_what_the_definition_says() =>
        Prop.ForAll(SmallContests.Any, Arb.From(Gen.Choose(0, int.MaxValue)), (election, seed) =>
        {
            var random = new Random(seed);
            var contest = new Contest(election.Contest.Projects, election.Contest.Budget, BallotForm.Scoring);
            var points = election.Ballots.Select(ballot => ballot.ToDictionary(place => place, _ => random.Next(1, 4)))
                .ToArray();
            var pile = PaperPile.Of(contest, points.Select(each => new Paper(
                [.. each.Keys.Order()], [.. each.OrderBy(pair => pair.Key).Select(pair => (long)pair.Value)], 1)));

            var result = new BosOptions(Utility.Score).Count(contest, pile, CountWatch.Nobody);

            Assert.Equal(
                PlainWithPoints(election, points),
                result.Steps.OfType<CountStep.Overspent>().Select(step => (step.Project, step.Part, step.Price)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Nobody_pays_more_than_their_share_and_nobody_pays_more_than_the_cost() =>
        Prop.ForAll(SmallContests.Any, election =>
        {
            var result = BosOptions.Standard.Count(election.Contest, election.Pile, CountWatch.Nobody);

            var steps = result.Steps.OfType<CountStep.Overspent>().ToArray();
            Assert.All(steps, step => Assert.True(step.Paid <= step.Cost && step.Paid >= step.Part * step.Cost));
            Assert.True(steps.Aggregate(Fraction.Zero, (sum, step) => sum + step.Paid) <= election.Contest.Budget);
            Assert.InRange(result.Cost, 0, election.Contest.Budget);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_project_excluded_by_a_winner_falls_out()
    {
        var election = SmallContests.Of(20, [6, 6, 6], [[0], [0], [0, 1], [1, 2], [2]]);
        var contest = election.Contest.WithConditions(new Conditions { Exclusions = [new Exclusion(["a", "b"])] });

        var result = BosOptions.Standard.Count(contest, election.Pile, CountWatch.Nobody);

        Assert.Equal(["a", "c"], result.Winners);
        Assert.Equal(Verdict.ExcludedByWinner, result.Projects[1].Verdict);
    }

    private static List<(string Project, Fraction Part, Fraction Price)> Plain(
        SmallContest election, Utility utility) => new PlainBos(
            election, place => utility == Utility.Cost ? election.Contest.Projects[place].Cost : 1, (_, _) => 1).Run();

    private static List<(string Project, Fraction Part, Fraction Price)> PlainWithPoints(
        SmallContest election, Dictionary<int, int>[] points) =>
        new PlainBos(election, _ => 1, (voter, place) => points[voter][place]).Run();
}
