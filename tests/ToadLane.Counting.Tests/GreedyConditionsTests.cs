using FsCheck;
using FsCheck.Fluent;

namespace ToadLane.Counting.Tests;

public class GreedyConditionsTests
{
    // Votes: a 5, b 4, c 3, d 2, e 1.
    private static readonly int[][] Ladder = [[0, 1, 2, 3, 4], [0, 1, 2, 3], [0, 1, 2], [0, 1], [0]];

    [Fact]
    public void Of_projects_that_exclude_each_other_the_one_with_more_votes_wins()
    {
        var result = Count(100, [30, 30, 30, 30, 30], new Conditions { Exclusions = [new Exclusion(["b", "a"])] });

        Assert.Equal(["a", "c", "d"], result.Winners);
        Assert.Equal(Verdict.ExcludedByWinner, result.Projects[1].Verdict);
        var step = Assert.IsType<CountStep.PassedOver>(result.Steps[1]);
        Assert.Equal(("b", "a"), (step.Project, step.Because));
    }

    [Fact]
    public void A_project_that_did_not_fit_excludes_nobody()
    {
        var result = Count(100, [130, 30, 30, 30, 30], new Conditions { Exclusions = [new Exclusion(["b", "a"])] });

        Assert.Equal(["b", "c", "d"], result.Winners);
    }

    [Fact]
    public void A_project_waits_for_the_one_it_needs_and_then_goes_first()
    {
        var result = Count(100, [30, 30, 30, 30, 30], new Conditions { Dependencies = [new Dependency("a", "c")] });

        Assert.Equal(["b", "c", "a"], result.Winners);
    }

    [Fact]
    public void A_project_whose_need_is_not_met_loses_with_the_reason()
    {
        var result = Count(100, [30, 30, 130, 30, 30], new Conditions { Dependencies = [new Dependency("a", "c")] });

        Assert.Equal(["b", "d", "e"], result.Winners);
        Assert.Equal(Verdict.NeededProjectLost, result.Projects[0].Verdict);
        Assert.Equal("c", result.Steps.OfType<CountStep.PassedOver>().Single(step => step.Project == "a").Because);
    }

    [Fact]
    public void A_part_gets_no_more_than_its_cap()
    {
        var parks = new BudgetPart("Parks", ["a", "b", "c"]) { Cap = 50 };

        var kept = Count(100, [30, 30, 20, 30, 30], new Conditions { Parts = [parks] });
        var spent = Count(
            100, [30, 30, 20, 20, 20], new Conditions { Parts = [parks], Leftovers = Leftovers.ByScore });

        Assert.Equal(["a", "c", "d"], kept.Winners);
        Assert.Equal(Verdict.PartWasSpent, kept.Projects[1].Verdict);
        Assert.Equal("Parks", kept.Steps.OfType<CountStep.PassedOver>().First().Because);
        Assert.Equal(["a", "c", "d", "e"], spent.Winners);
        Assert.Equal(10, Assert.Single(spent.Steps.OfType<CountStep.LeftOver>()).Amount);
    }

    [Fact]
    public void A_floor_keeps_money_for_a_part_until_all_had_their_turn()
    {
        var young = new BudgetPart("Young people", ["d", "e"]) { Floor = 50 };

        var result = Count(100, [50, 40, 30, 30, 10], new Conditions { Parts = [young] });
        var spent = Count(
            100, [50, 40, 30, 30, 30], new Conditions { Parts = [young], Leftovers = Leftovers.ByScore });

        // No more is kept than the part can use (40), so after a there are 10 for others, and at the end 10 are left.
        Assert.Equal(["a", "d", "e"], result.Winners);
        Assert.Equal(Verdict.KeptForOthers, result.Projects[1].Verdict);
        Assert.Equal(["a", "d"], spent.Winners);
    }

    [Fact]
    public void Leftovers_are_divided_among_the_parts_that_still_have_a_project()
    {
        BudgetPart[] parts =
        [
            new("Parks", ["a"]) { Cap = 40 },
            new("Roads", ["b", "c"]) { Cap = 30 },
            new("Young people", ["d", "e"]) { Cap = 30 },
        ];
        var conditions = new Conditions { Parts = [.. parts], Leftovers = Leftovers.AmongOversubscribed };

        // Parks leave 30. Roads and young people get 15 each, on top of the 10 and 5 that they have left.
        var result = Count(100, [10, 20, 25, 25, 21], conditions);

        Assert.Equal(["a", "b", "d", "c"], result.Winners);
        var leftover = result.Steps.OfType<CountStep.LeftOver>().ToArray();
        Assert.Equal(30, leftover[0].Amount);
        Assert.Equal(["Roads", "Young people"], leftover[0].Parts);
        Assert.Equal(Verdict.CostMoreThanWasLeft, result.Projects[4].Verdict);
    }

    [Fact]
    public void Too_little_support_keeps_a_project_out()
    {
        var result = Count(100, [30, 30, 30, 30, 30], new Conditions { MinSupport = new Fraction(4, 5) });

        Assert.Equal(["a", "b"], result.Winners);
        Assert.Equal(Verdict.BelowMinSupport, result.Projects[2].Verdict);
    }

    [Theory]
    [InlineData(2, 5, true)]
    [InlineData(1, 5, false)]
    public void An_average_below_the_least_fails_and_at_the_least_passes(int first, int second, bool passes)
    {
        // Keypads 0 to 5: 7 of 15 points is under one half, 6 of 15 just two fifths.
        var contest = new Contest([new Project("a", "A", 10)], 100, BallotForm.Scoring)
        {
            Limits = PaperLimits.ScoreAll(1, 0, 5),
        }.WithConditions(new Conditions { MinAverage = new Fraction(7, 15) });
        int[] points = [first, second, 0];
        var pile = PaperPile.Of(contest, points.Select(given => new Paper([0], [given], 1)));

        var result = Greedy.Count(contest, pile, GreedyOptions.Skip);

        Assert.Equal(passes ? Verdict.WonByScore : Verdict.BelowMinAverage, result.Projects[0].Verdict);
    }

    [Fact]
    public void Where_every_project_must_be_scored_a_partial_paper_is_rejected()
    {
        var contest = new Contest(
            [new Project("a", "A", 10), new Project("b", "B", 10)], 100, BallotForm.Scoring)
        {
            Limits = PaperLimits.ScoreAll(2, 1, 5),
        };
        var builder = new PaperPileBuilder(contest);

        Assert.Equal(PaperFault.TooFewChoices, builder.Add(["a"], [3], "partial"));
        Assert.Equal(PaperFault.TooFewPoints, builder.Add(["a", "b"], [3, 0], "nought"));
        Assert.Null(builder.Add(["a", "b"], [3, 1], "whole"));
    }

    [Fact]
    public void Votes_for_each_unit_of_cost_take_the_cheap_first()
    {
        var election = SmallContests.Of(100, [90, 10, 60, 20, 5], Ladder);

        var result = Greedy.Count(election.Contest, election.Pile, GreedyOptions.PerCost);

        // 5/90, 4/10, 3/60, 2/20, 1/5.
        Assert.Equal(["b", "e", "d", "c"], result.Winners);
        Assert.Equal(
            ["b", "e", "d", "a", "c"],
            result.Steps.Select(step => step.About));
    }

    [Fact]
    public void Conditions_that_cannot_be_are_refused()
    {
        var contest = SmallContests.Of(100, [30, 30, 30], Ladder[2..]).Contest;
        Conditions[] faulty =
        [
            new() { Exclusions = [new Exclusion(["a", "z"])] },
            new() { Exclusions = [new Exclusion(["a"])] },
            new() { Dependencies = [new Dependency("a", "b"), new Dependency("b", "a")] },
            new() { Parts = [new BudgetPart("Parks", ["a"]) { Floor = 101 }] },
            new() { Parts = [new BudgetPart("Parks", ["a"]) { Floor = 20, Cap = 10 }] },
            new() { Parts = [new BudgetPart("Parks", ["a"]), new BudgetPart("Parks", ["b"])] },
            new() { Parts = [new BudgetPart("Parks", ["a"])], Leftovers = Leftovers.AmongOversubscribed },
            new() { MinAverage = new Fraction(2, 5) },
            new() { MinSupport = 2 },
        ];

        Assert.All(faulty, each => Assert.Throws<ConditionException>(() => contest.WithConditions(each)));
    }

    [Fact]
    public void A_rule_that_cannot_honour_a_condition_refuses_to_count()
    {
        var election = SmallContests.Of(100, [30, 30], [[0, 1]]);
        var contest = election.Contest.WithConditions(new Conditions { Parts = [new BudgetPart("Parks", ["a"])] });

        var stop = Assert.Throws<ConditionException>(() => Greedy.Count(contest, election.Pile, GreedyOptions.Stop));
        var shares = Assert.Throws<ConditionException>(
            () => EqualShares.Count(contest, election.Pile, EqualSharesOptions.Official));

        Assert.Contains("greedy-no-skip cannot honour", stop.Message, StringComparison.Ordinal);
        Assert.Contains("Parts", shares.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_always_hold() =>
        Prop.ForAll(SmallContests.Any, Arb.From(Gen.Choose(0, int.MaxValue)), (election, seed) =>
        {
            var conditions = ConditionsOf(election.Contest, new Random(seed));
            var contest = election.Contest.WithConditions(conditions);

            var result = Greedy.Count(contest, election.Pile, GreedyOptions.Skip);

            var won = result.Winners.ToHashSet();
            Assert.Equal(result.Winners.Length, won.Count);
            Assert.InRange(result.Cost, 0, contest.Budget);
            Assert.Equal(contest.Projects.Length, result.Projects.Length);
            Assert.All(conditions.Exclusions, each => Assert.InRange(each.Projects.Count(won.Contains), 0, 1));
            Assert.All(
                conditions.Dependencies,
                each => Assert.True(!won.Contains(each.Project) || won.Contains(each.Needs)));
            if (conditions.Leftovers == Leftovers.Kept)
            {
                Assert.All(conditions.Parts, part => Assert.InRange(
                    part.Projects.Where(won.Contains).Sum(id => contest.Projects[contest.PlaceOf(id)!.Value].Cost),
                    0,
                    part.Cap ?? long.MaxValue));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static CountResult Count(long budget, int[] costs, Conditions conditions)
    {
        var election = SmallContests.Of(budget, costs, Ladder);
        return Greedy.Count(election.Contest.WithConditions(conditions), election.Pile, GreedyOptions.Skip);
    }

    private static Conditions ConditionsOf(Contest contest, Random random)
    {
        string[] ids = [.. contest.Projects.Select(project => project.Id)];
        if (ids.Length < 3)
        {
            return Conditions.None;
        }

        random.Shuffle(ids);
        var part = new BudgetPart("Parks", [.. ids[..2]]) { Cap = random.Next(20), };
        return new Conditions
        {
            Exclusions = [new Exclusion([.. ids[1..3]])],
            Dependencies = [new Dependency(ids[2], ids[0])],
            Parts = [part with { Floor = Math.Min(part.Cap.Value, contest.Budget) / 2 }],
            Leftovers = (Leftovers)random.Next(3),
        };
    }
}
