using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Certificates;

namespace ToadLane.Counting.Tests.Certificates;

public class JustifiedRepresentationTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Equal_shares_neglects_no_group_whatever_the_completion() =>
        Prop.ForAll(SmallContests.OfAnyForm, small =>
        {
            var (contest, pile) = (small.Contest, small.Pile);
            foreach (var utility in Enum.GetValues<Utility>())
            {
                foreach (var completion in Enum.GetValues<Completion>().Where(each => each != Completion.Add1Integral))
                {
                    var winners = EqualShares.Count(contest, pile, new EqualSharesOptions(utility, completion)).Winners;

                    Assert.Null(JustifiedRepresentation.Neglected(contest, pile, winners, utility));
                }
            }
        }).Check(Many);

    [Fact]
    public void Starting_from_a_rounded_share_can_neglect_a_group()
    {
        // 8 among 5 is rounded down to 1 each, which buys a alone; with 2 each, b too, it would be too much.
        var small = SmallContests.Of(8, [1, 8, 3, 8], [[1, 2, 3], [0, 1, 2], [0, 1, 2], [0, 1], [1, 3]]);
        EqualSharesOptions integral = new(Utility.Cost, Completion.Add1Integral);

        var winners = EqualShares.Count(small.Contest, small.Pile, integral).Winners;
        var group = JustifiedRepresentation.Neglected(small.Contest, small.Pile, winners, Utility.Cost);

        Assert.Equal(["a"], winners);
        Assert.Equal(new NeglectedGroup("c", 3, 4, new Fraction(24, 5)), group);
    }

    [Fact]
    public void A_neglected_group_is_found_exactly_when_trying_every_group_finds_one() =>
        Prop.ForAll(SmallContests.Any, Arb.From(Gen.Choose(0, 63)), (small, mask) =>
        {
            string[] winners =
            [
                .. Enumerable.Range(0, small.Contest.Projects.Length).Where(place => (mask >> place & 1) != 0)
                    .Select(SmallContests.Id),
            ];
            foreach (var utility in new[] { Utility.Cost, Utility.Cardinality })
            {
                var found = JustifiedRepresentation.Neglected(small.Contest, small.Pile, winners, utility);

                Assert.Equal(TriesEveryGroup(small, winners, utility), found is not null);
            }
        }).Check(Many);

    [Fact]
    public void Greedy_can_neglect_a_minority_that_could_pay()
    {
        // Two thirds take all; one third of the money would pay for c.
        var small = SmallContests.Of(90, [45, 45, 30], [[0, 1], [0, 1], [2]]);
        var winners = Greedy.Count(small.Contest, small.Pile, GreedyOptions.Skip).Winners;

        var group = JustifiedRepresentation.Neglected(small.Contest, small.Pile, winners, Utility.Cost);

        Assert.Equal(new NeglectedGroup("c", 1, 30, 30), group);
    }

    // For some project p that was not funded and some voters who all support it, everybody's winners with p added are
    // worth no more than the voters' part of the budget would be, spent at the rate of p.
    private static bool TriesEveryGroup(SmallContest small, string[] winners, Utility utility)
    {
        var (contest, ballots) = (small.Contest, small.Ballots);
        var losers = Enumerable.Range(0, contest.Projects.Length).Where(p => !winners.Contains(SmallContests.Id(p)));
        return losers.Any(p => Enumerable.Range(1, (1 << ballots.Length) - 1)
            .Select(mask => Enumerable.Range(0, ballots.Length).Where(voter => (mask >> voter & 1) != 0).ToList())
            .Any(group => group.All(voter => ballots[voter].Contains(p)
                && ((Worth(p) + Enjoyed(voter)) * contest.Projects[p].Cost * ballots.Length)
                    <= group.Count * contest.Budget * Worth(p))));

        long Enjoyed(int voter) => ballots[voter].Where(p => winners.Contains(SmallContests.Id(p))).Sum(Worth);

        long Worth(int p) => utility == Utility.Cost ? contest.Projects[p].Cost : 1;
    }
}
