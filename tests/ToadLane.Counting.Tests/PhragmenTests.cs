using FsCheck;
using FsCheck.Fluent;

namespace ToadLane.Counting.Tests;

public class PhragmenTests
{
    [Fact]
    public void Each_project_is_a_load_for_its_supporters()
    {
        // a: 6 / 3 = 2 each. Then b: (6 + 2) / 2 = 4, c: 5 / 1 = 5.
        var election = SmallContests.Of(15, [6, 6, 5], [[0], [0], [0, 1], [1], [2]]);

        var result = Count(election, PhragmenOptions.Standard);

        Assert.Equal(["a", "b"], result.Winners);
        var carried = result.Steps.OfType<CountStep.Carried>().ToArray();
        Assert.Equal([(Fraction)2, (Fraction)4], carried.Select(step => step.Load!.Value));
        Assert.Equal([3L, 2L], carried.Select(step => step.Supporters));
        Assert.Equal(Verdict.WonByLoad, result.Projects[0].Verdict);
        Assert.Equal(Verdict.CostMoreThanWasLeft, result.Projects[2].Verdict);
        Assert.Equal(3, result.Projects[2].LeftAtItsTurn);
    }

    [Fact]
    public void The_first_that_does_not_fit_ends_the_count_unless_it_is_told_to_go_on()
    {
        // Loads: a 1, b 10/2 = 5, c 6.
        var election = SmallContests.Of(10, [3, 10, 6], [[0], [0, 1], [0, 1], [2]]);

        var stops = Count(election, PhragmenOptions.Standard);
        var skips = Count(election, PhragmenOptions.Standard with { WhenTooDear = WhenTooDear.Skip });

        Assert.Equal(["a"], stops.Winners);
        Assert.Equal(Verdict.CountHadStopped, stops.Projects[2].Verdict);
        Assert.Equal(["a", "c"], skips.Winners);
    }

    [Fact]
    public void One_that_does_not_fit_ends_the_count_even_when_another_of_the_same_load_fits()
    {
        var election = SmallContests.Of(10, [6, 8, 4], [[0], [0], [0], [1], [1], [2]]);

        var result = Count(election, PhragmenOptions.Standard);

        Assert.Equal(["a"], result.Winners);
        Assert.Equal(Verdict.CountHadStopped, result.Projects[2].Verdict);
    }

    [Fact]
    public void What_nobody_supports_comes_last_or_never()
    {
        var election = SmallContests.Of(10, [3, 4], [[0]]);

        var last = Count(election, PhragmenOptions.Standard);
        var never = Count(election, PhragmenOptions.Standard with { Unsupported = Unsupported.NeverFunded });

        Assert.Equal(["a", "b"], last.Winners);
        Assert.Null(Assert.IsType<CountStep.Carried>(last.Steps[^1]).Load);
        Assert.Equal(["a"], never.Winners);
        Assert.Equal(Verdict.NoSupporters, never.Projects[1].Verdict);
    }

    [Fact]
    public void A_tie_is_broken_as_declared_and_reported()
    {
        var election = SmallContests.Of(6, [6, 6], [[0], [1]]);

        var result = Count(election, PhragmenOptions.Standard);
        var listed = PhragmenOptions.Standard.Count(
            election.Contest.WithTieOrder(TieOrder.ByList(["b"])), election.Pile, CountWatch.Nobody);

        Assert.Equal(["a"], result.Winners);
        Assert.Equal(["b"], listed.Winners);
        Assert.Equal(["a", "b"], Assert.Single(result.Ties).Projects);
    }

    [Fact]
    public void A_project_excluded_by_a_winner_falls_out()
    {
        var election = SmallContests.Of(20, [6, 6, 6], [[0], [0], [0, 1], [1, 2], [2]]);
        var contest = election.Contest.WithConditions(new Conditions { Exclusions = [new Exclusion(["a", "b"])] });

        var result = PhragmenOptions.Standard.Count(contest, election.Pile, CountWatch.Nobody);

        Assert.Equal(["a", "c"], result.Winners);
        Assert.Equal(Verdict.ExcludedByWinner, result.Projects[1].Verdict);
    }

    [Fact]
    public void Parts_of_the_budget_are_refused()
    {
        var election = SmallContests.Of(20, [6], [[0]]);
        var contest = election.Contest.WithConditions(
            new Conditions { Parts = [new BudgetPart("Parks", ["a"]) { Cap = 5 }] });

        Assert.Throws<ConditionException>(
            () => PhragmenOptions.Standard.Count(contest, election.Pile, CountWatch.Nobody));
    }

    [Theory]
    [InlineData(WhenTooDear.Stop)]
    [InlineData(WhenTooDear.Skip)]
    public void It_funds_what_the_definition_says_at_the_load_it_says(WhenTooDear whenTooDear) =>
        Prop.ForAll(SmallContests.Any, election =>
        {
            var result = Count(
                election,
                new PhragmenOptions { WhenTooDear = whenTooDear, Unsupported = Unsupported.NeverFunded });

            Assert.Equal(
                Plain(election, whenTooDear),
                result.Steps.OfType<CountStep.Carried>().Select(step => (step.Project, step.Load!.Value)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

    [Fact]
    public void Every_supporter_twice_changes_nothing() =>
        Prop.ForAll(SmallContests.Any, election =>
        {
            var twice = SmallContests.PileOf(election.Contest, election.Ballots.Concat(election.Ballots));

            Assert.Equal(
                Count(election, PhragmenOptions.Standard).Winners,
                PhragmenOptions.Standard.Count(
                    election.Contest.WithTieOrder(TieOrder.Declared), twice, CountWatch.Nobody).Winners);
        }).Check(Config.QuickThrowOnFailure);

    private static CountResult Count(SmallContest election, PhragmenOptions options) =>
        options.Count(election.Contest, election.Pile, CountWatch.Nobody);

    // The definition, voter by voter.
    private static List<(string Project, Fraction Load)> Plain(SmallContest election, WhenTooDear whenTooDear)
    {
        var contest = election.Contest;
        var loads = election.Ballots.Select(_ => Fraction.Zero).ToArray();
        var left = contest.Budget;
        var open = Enumerable.Range(0, contest.Projects.Length).Where(place =>
            contest.Projects[place].Cost <= left && election.Ballots.Any(ballot => ballot.Contains(place))).ToList();
        var funded = new List<(string, Fraction)>();
        while (true)
        {
            if (whenTooDear == WhenTooDear.Skip)
            {
                open.RemoveAll(place => contest.Projects[place].Cost > left);
            }

            var offers = open.Select(place => (Place: place, Load: LoadOf(place))).ToArray();
            var least = offers.Where(offer => offer.Load == offers.Min(each => each.Load)).ToArray();
            if (least.Length == 0 || least.Any(offer => contest.Projects[offer.Place].Cost > left))
            {
                return funded;
            }

            var chosen = election.InTieOrder(least.Select(offer => offer.Place)).First();
            var load = least[0].Load;
            foreach (var voter in SupportersOf(chosen))
            {
                loads[voter] = load;
            }

            left -= contest.Projects[chosen].Cost;
            open.Remove(chosen);
            funded.Add((contest.Projects[chosen].Id, load));
        }

        Fraction LoadOf(int place) => SupportersOf(place)
            .Aggregate((Fraction)contest.Projects[place].Cost, (sum, voter) => sum + loads[voter])
            / SupportersOf(place).Count();

        IEnumerable<int> SupportersOf(int place) =>
            Enumerable.Range(0, loads.Length).Where(voter => election.Ballots[voter].Contains(place));
    }
}
