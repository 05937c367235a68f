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

        var result = BosOptions.Standard.Count(contest, SmallContests.PileOf(contest, election.Ballots), CountWatch.Nobody);

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

    // The definition, voter by voter: every bend of what is raised, and where it is the whole cost.
    private static List<(string Project, Fraction Part, Fraction Price)> Plain(SmallContest election, Utility utility)
    {
        var contest = election.Contest;
        var purses = election.Ballots.Select(_ => new Fraction(contest.Budget, election.Ballots.Length)).ToArray();
        var left = contest.Budget;
        var open = Enumerable.Range(0, contest.Projects.Length).ToList();
        var bought = new List<(string, Fraction, Fraction)>();
        while (true)
        {
            var offers = open.Where(place => contest.Projects[place].Cost <= left).SelectMany(OffersFor).ToArray();
            if (offers.Length == 0)
            {
                return bought;
            }

            var least = offers.Where(offer => offer.Dearness == offers.Min(each => each.Dearness)).ToArray();
            var place = election.InTieOrder(least.Select(offer => offer.Place).Distinct()).First();
            var (_, _, part, price) = least.Where(offer => offer.Place == place).MaxBy(offer => offer.Part);
            foreach (var voter in SupportersOf(place))
            {
                purses[voter] = purses[voter] < price ? Fraction.Zero : purses[voter] - price;
            }

            left -= contest.Projects[place].Cost;
            open.Remove(place);
            bought.Add((contest.Projects[place].Id, part, price));
        }

        IEnumerable<(int Place, Fraction Dearness, Fraction Part, Fraction Price)> OffersFor(int place)
        {
            var cost = (Fraction)contest.Projects[place].Cost;
            Fraction worth = utility == Utility.Cost ? cost : 1;
            var supporters = SupportersOf(place).ToArray();
            foreach (var at in supporters.Select(voter => purses[voter]).Where(has => has > Fraction.Zero).ToHashSet())
            {
                // Dearer than what raises all of the cost is never better, so the price there is the price of all.
                var price = Raised(at) > cost ? Whole(supporters, cost) : at;
                var part = Raised(price) / cost;
                yield return (place, price / (part * part * worth), part, price / part);
            }

            Fraction Raised(Fraction price) => supporters.Aggregate(
                Fraction.Zero, (sum, voter) => sum + (purses[voter] < price ? purses[voter] : price));
        }

        Fraction Whole(int[] supporters, Fraction cost)
        {
            var rich = supporters.Length;
            foreach (var has in supporters.Select(voter => purses[voter]).Order())
            {
                if (has * rich >= cost)
                {
                    break;
                }

                cost -= has;
                rich--;
            }

            return cost / rich;
        }

        IEnumerable<int> SupportersOf(int place) =>
            Enumerable.Range(0, purses.Length).Where(voter => election.Ballots[voter].Contains(place));
    }
}
