using FsCheck;
using FsCheck.Fluent;

namespace ToadLane.Counting.Tests;

public class MaximinTests
{
    [Fact]
    public void Loads_are_shared_anew_in_every_round()
    {
        // a costs 6 for voters 1 and 2: 3 each. With b (6, voters 2 and 3) the 12 are shared by three: 4 each, whereas
        // Phragmén leaves voter 2 and 3 with 4 1/2.
        var election = SmallContests.Of(12, [6, 6], [[0], [0, 1], [1]]);

        var result = Count(election);
        var phragmen = PhragmenOptions.Standard.Count(election.Contest, election.Pile, CountWatch.Nobody);

        Assert.Equal(["a", "b"], result.Winners);
        Assert.Equal(
            [(Fraction)3, (Fraction)4], result.Steps.OfType<CountStep.Carried>().Select(step => step.Load!.Value));
        Assert.Equal(new Fraction(9, 2), Assert.IsType<CountStep.Carried>(phragmen.Steps[1]).Load);
        Assert.Equal(Verdict.WonByLoad, result.Projects[1].Verdict);
    }

    [Fact]
    public void What_does_not_fit_is_passed_over_and_what_nobody_supports_never_funded()
    {
        var election = SmallContests.Of(12, [6, 8, 5, 1], [[0, 1], [0, 1], [2]]);

        var result = Count(election);

        Assert.Equal(["a", "c"], result.Winners);
        Assert.Equal(Verdict.CostMoreThanWasLeft, result.Projects[1].Verdict);
        Assert.Equal(Verdict.NoSupporters, result.Projects[3].Verdict);
    }

    [Fact]
    public void A_tie_is_broken_as_declared_and_reported()
    {
        var election = SmallContests.Of(6, [6, 6], [[0], [1]]);

        var result = Count(election);

        Assert.Equal(["a"], result.Winners);
        Assert.Equal(["a", "b"], Assert.Single(result.Ties).Projects);
    }

    [Fact]
    public void It_funds_what_the_definition_says_at_the_load_it_says() =>
        Prop.ForAll(SmallContests.Any, election =>
            Assert.Equal(
                Plain(election),
                Count(election).Steps.OfType<CountStep.Carried>().Select(step => (step.Project, step.Load!.Value))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

    private static CountResult Count(SmallContest election) =>
        MaximinOptions.Standard.Count(election.Contest, election.Pile, CountWatch.Nobody);

    // The greatest cost / supporters over all sets, by trying them all.
    private static List<(string Project, Fraction Load)> Plain(SmallContest election)
    {
        var contest = election.Contest;
        var left = contest.Budget;
        var funded = new List<int>();
        var steps = new List<(string, Fraction)>();
        while (true)
        {
            var offers = Enumerable.Range(0, contest.Projects.Length)
                .Where(place => !funded.Contains(place) && contest.Projects[place].Cost <= left
                    && election.Ballots.Any(ballot => ballot.Contains(place)))
                .Select(place => (Place: place, Load: LoadOf([.. funded, place])))
                .ToArray();
            if (offers.Length == 0)
            {
                return steps;
            }

            var least = offers.Where(offer => offer.Load == offers.Min(each => each.Load)).ToArray();
            var chosen = election.InTieOrder(least.Select(offer => offer.Place)).First();
            left -= contest.Projects[chosen].Cost;
            funded.Add(chosen);
            steps.Add((contest.Projects[chosen].Id, least[0].Load));
        }

        Fraction LoadOf(int[] places) => Enumerable.Range(1, (1 << places.Length) - 1)
            .Select(mask => places.Where((_, i) => (mask >> i & 1) != 0).ToArray())
            .Max(set => new Fraction(
                set.Sum(place => contest.Projects[place].Cost),
                election.Ballots.Count(ballot => ballot.Intersect(set).Any())));
    }
}
