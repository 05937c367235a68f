namespace ToadLane.Counting.Tests;

public class EqualSharesTests
{
    private static readonly EqualSharesOptions Plain = new(Utility.Cost, Completion.None);

    // Six voters with 10 each. a costs 30 and has three supporters: 10 each. b costs 20 and has the other three.
    private static readonly SmallContest TwoGroups =
        SmallContests.Of(60, [30, 20, 40], [[0], [0], [0], [1], [1], [1, 2]]);

    [Fact]
    public void Each_group_buys_what_its_shares_can_pay_for()
    {
        var result = EqualShares.Count(TwoGroups.Contest, TwoGroups.Pile, Plain);

        // Both have three effective votes; the cheaper goes first, and the order makes no difference.
        Assert.Equal(["b", "a"], result.Winners);
        Assert.Equal(50, result.Cost);
        var bought = result.Steps.OfType<CountStep.Bought>().ToArray();
        Assert.Equal(new Fraction(20, 3), bought[0].Price);
        Assert.Equal((Fraction)10, bought[1].Price);
        Assert.All(bought, step => Assert.Equal((Fraction)3, step.EffectiveVotes));
        Assert.Equal(10, bought[1].Remaining);
    }

    [Fact]
    public void A_loser_is_told_what_its_supporters_had_left()
    {
        var result = EqualShares.Count(TwoGroups.Contest, TwoGroups.Pile, Plain);

        var loser = result.Projects[2];
        Assert.Equal(Verdict.SupportersCouldNotPay, loser.Verdict);
        Assert.Equal(new Fraction(10, 3), loser.LeftWithSupporters);
        Assert.Equal(40, loser.Cost);
    }

    [Fact]
    public void Those_with_less_than_the_price_pay_all_they_have()
    {
        // Four voters with 6 each. a (8, all but the last) takes 8/3; then b (12, the first and the last): the first
        // has 10/3 left and gives it all, the last would pay 26/3 and has 6; so b falls. c (9) gets 10/3 and 17/3.
        var election = SmallContests.Of(24, [8, 12, 9], [[0, 1, 2], [0], [0], [1, 2]]);

        var result = EqualShares.Count(election.Contest, election.Pile, Plain);

        Assert.Equal(["a", "c"], result.Winners);
        var last = Assert.IsType<CountStep.Bought>(result.Steps[^1]);
        Assert.Equal((1, new Fraction(17, 3)), (last.PaidInFull, last.Price));
        Assert.Equal((1, new Fraction(10, 3)), (last.PaidAllTheyHad, last.PaidByThose));
    }

    [Fact]
    public void Blank_papers_have_a_share_too()
    {
        var election = SmallContests.Of(60, [40], [[0], [0], []]);

        var result = EqualShares.Count(election.Contest, election.Pile, Plain);

        Assert.Equal(3, result.Voters);
        Assert.Equal(["a"], result.Winners);
        Assert.Equal((Fraction)20, result.Steps.OfType<CountStep.Shared>().Single().Share);
    }

    [Fact]
    public void Worth_its_cost_and_worth_one_choose_differently()
    {
        // a costs 4 and has two supporters, b costs 12 and has three; the purses of the voters of both hold only one.
        var election = SmallContests.Of(12, [4, 12], [[0, 1], [0, 1], [1]]);

        var byCost = EqualShares.Count(election.Contest, election.Pile, Plain);
        var byNumber = EqualShares.Count(election.Contest, election.Pile, Plain with { Utility = Utility.Cardinality });

        Assert.Equal(["b"], byCost.Winners);
        Assert.Equal(["a"], byNumber.Winners);
    }

    [Fact]
    public void Add1_raises_by_one_whole_unit_of_the_currency()
    {
        var contest = new Contest(
            [new Project("a", "A", 10_50), new Project("b", "B", 90_00)], 20_00, BallotForm.Approval)
        {
            Scale = 100,
        };
        var pile = SmallContests.PileOf(contest, [[0], [1]]);

        var result = EqualShares.Count(contest, pile, EqualSharesOptions.Official);

        Assert.Equal(["a"], result.Winners);
        Assert.Equal((Fraction)89_00, result.Steps.OfType<CountStep.Shared>().Single().Share);
        Assert.Equal((Fraction)90_00, result.Steps.OfType<CountStep.TooMuch>().Single().Share);
    }

    [Fact]
    public void The_exhaustive_stop_ends_as_soon_as_nothing_more_fits()
    {
        // Share 10; b needs 12, c needs 30. With a bought only b fits the 10 left, until it is bought too.
        var election = SmallContests.Of(20, [10, 12, 30], [[0], [0, 1, 2]]);

        var stops = EqualShares.Count(
            election.Contest, election.Pile, new EqualSharesOptions(Utility.Cost, Completion.Add1Exhaustive));
        var goesOn = EqualShares.Count(election.Contest, election.Pile, EqualSharesOptions.Official);

        Assert.Equal(["a"], stops.Winners);
        Assert.Equal(0, stops.Steps.OfType<CountStep.Shared>().Single().Raises);
        Assert.Equal(6, goesOn.Steps.OfType<CountStep.Shared>().Single().Raises);
    }

    [Fact]
    public void When_everything_fits_everything_with_a_supporter_wins()
    {
        var election = SmallContests.Of(30, [10, 12, 5], [[0], [0], [1]]);

        var result = EqualShares.Count(election.Contest, election.Pile, EqualSharesOptions.Official);

        Assert.Equal(["a", "b"], result.Winners.Order());
        Assert.Equal(
            [Verdict.WonWithAll, Verdict.WonWithAll, Verdict.NoSupporters],
            result.Projects.Select(project => project.Verdict));
    }

    [Fact]
    public void The_utilitarian_completion_gives_the_rest_by_votes()
    {
        var election = SmallContests.Of(60, [30, 25, 30, 20], [[0], [0], [0], [1, 2], [2], [2, 1]]);

        var result = EqualShares.Count(
            election.Contest, election.Pile, new EqualSharesOptions(Utility.Cost, Completion.Utilitarian));

        Assert.Equal(["a", "c"], result.Winners);
        Assert.Equal(Verdict.CostMoreThanWasLeft, result.Projects[1].Verdict);
    }

    [Fact]
    public void The_utilitarian_completion_can_follow_Add1()
    {
        // Share 10: a takes it all from its two supporters. At 12 c would be too much, so b stays unpaid for at 11.
        var election = SmallContests.Of(30, [20, 4, 12], [[2], [0, 1], [0]]);

        var add1 = EqualShares.Count(election.Contest, election.Pile, EqualSharesOptions.Official);
        var result = EqualShares.Count(
            election.Contest, election.Pile, new EqualSharesOptions(Utility.Cost, Completion.Add1Utilitarian));

        Assert.Equal(["a"], add1.Winners);
        Assert.Equal(["a", "b"], result.Winners);
        Assert.Equal("c", Assert.Single(result.Steps.OfType<CountStep.PassedOver>()).Project);
        Assert.Equal(1, result.Steps.OfType<CountStep.Shared>().Single().Raises);
    }

    [Fact]
    public void The_integral_start_rounds_the_share_down()
    {
        var election = SmallContests.Of(20, [10, 12, 30], [[0], [0, 1, 2], []]);

        var result = EqualShares.Count(
            election.Contest, election.Pile, new EqualSharesOptions(Utility.Cost, Completion.Add1Integral));

        Assert.Equal("6", result.Parameters.Single(parameter => parameter.Name == "first-share").Value);
        Assert.True(result.Steps.OfType<CountStep.Shared>().Single().Share.Denominator.IsOne);
    }

    [Fact]
    public void Who_gives_twice_the_points_pays_twice_the_price()
    {
        var contest = new Contest([new Project("a", "A", 9)], 20, BallotForm.Scoring);
        var builder = new PaperPileBuilder(contest);
        builder.Add(["a"], [2], "one");
        builder.Add(["a"], [1], "two");

        var result = EqualShares.Count(
            contest, builder.Build(), new EqualSharesOptions(Utility.Score, Completion.None));

        var step = Assert.Single(result.Steps.OfType<CountStep.Bought>());
        Assert.Equal(((Fraction)3, 3, 2), (step.Price, step.PointsInFull, step.PaidInFull));
        Assert.Equal((Fraction)3, step.EffectiveVotes);
    }

    [Fact]
    public void Greedy_replaces_equal_shares_when_more_voters_prefer_it()
    {
        // Share 10: the three behind a (30) pay for it and for nothing else; greedy by votes buys b and c instead.
        var election = SmallContests.Of(
            60, [30, 30, 30], [[0, 1], [0, 1], [0, 1], [1, 2], [1, 2], [2]]);
        var options = Plain with { ComparesWithGreedy = true };

        var alone = EqualShares.Count(election.Contest, election.Pile, Plain);
        var result = EqualShares.Count(election.Contest, election.Pile, options);

        var compared = Assert.Single(result.Steps.OfType<CountStep.Compared>());
        Assert.True(compared.GreedyStands);
        Assert.Equal(alone.Winners, compared.GaveWay);
        Assert.Empty(result.Steps.OfType<CountStep.Bought>());
        Assert.Equal(result.Winners.Order(), result.Projects.Where(p => p.Won).Select(p => p.Id).Order());
    }

    [Fact]
    public void Equal_shares_stands_when_as_many_prefer_each()
    {
        var election = SmallContests.Of(60, [30, 20, 40], [[0], [0], [0], [1], [1], [1, 2]]);

        var result = EqualShares.Count(
            election.Contest, election.Pile, Plain with { ComparesWithGreedy = true });

        var compared = Assert.IsType<CountStep.Compared>(result.Steps[^1]);
        Assert.Equal((0, 0), (compared.PreferShares, compared.PreferGreedy));
        Assert.Equal(["b", "a"], result.Winners);
        Assert.Equal(["b", "a"], compared.GaveWay);
    }

    [Fact]
    public void A_tie_is_broken_as_declared_and_reported()
    {
        var election = SmallContests.Of(10, [10, 10], [[0, 1], [0, 1]]);

        var result = EqualShares.Count(election.Contest, election.Pile, Plain);
        var listed = EqualShares.Count(
            election.Contest.WithTieOrder(TieOrder.Declared.WithList(["b", "a"])), election.Pile, Plain);

        Assert.Equal(["a"], result.Winners);
        Assert.Equal(["b"], listed.Winners);
        var tie = Assert.Single(result.Ties);
        Assert.Equal(["a", "b"], tie.Projects);
        Assert.Equal((TieCriterion.List, TieEffect.NotExamined), (tie.DecidedBy, tie.Effect));
    }

    [Fact]
    public void Nobody_voting_elects_nothing()
    {
        var election = SmallContests.Of(10, [10], []);

        var result = EqualShares.Count(election.Contest, election.Pile, EqualSharesOptions.Official);

        Assert.Empty(result.Winners);
        Assert.Equal(Verdict.NoSupporters, result.Projects[0].Verdict);
    }

    [Fact]
    public void A_project_named_with_no_points_is_not_supported()
    {
        var contest = new Contest([new Project("a", "A", 5)], 10, BallotForm.Cumulative);
        var builder = new PaperPileBuilder(contest);
        builder.Add(["a"], [0], "one");

        var result = EqualShares.Count(contest, builder.Build(), Plain);

        Assert.Empty(result.Winners);
    }

    [Fact]
    public void A_long_count_can_be_stopped()
    {
        var election = SmallContests.Of(30, [31, 1], [[0], [1]]);
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => EqualShares.Count(
            election.Contest, election.Pile, EqualSharesOptions.Official, new CountWatch(null, stop.Token)));
    }
}
