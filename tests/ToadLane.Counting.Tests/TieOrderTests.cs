using System.Security.Cryptography;
using System.Text;

namespace ToadLane.Counting.Tests;

public class TieOrderTests
{
    [Fact]
    public void A_list_is_drawn_from_a_published_seed_so_that_anyone_can_draw_it_again()
    {
        var contest = SmallContests.Of(10, [10, 10, 10, 10], [[0, 1, 2, 3]]).Contest;

        var list = TieOrder.Declared.WithSeed("14 May 2027: 3 17 22 31 40 44").ListFor(contest);

        // The same lot by hand: the least hash, byte by byte, goes first.
        var byHand = new[] { "a", "b", "c", "d" }.Order(Comparer<string>.Create((x, y) =>
            Hash(x).AsSpan().SequenceCompareTo(Hash(y))));
        Assert.Equal(byHand, list);
        Assert.NotEqual(list, TieOrder.Declared.WithSeed("15 May 2027: 3 17 22 31 40 44").ListFor(contest));

        static byte[] Hash(string id) =>
            SHA256.HashData(Encoding.UTF8.GetBytes($"14 May 2027: 3 17 22 31 40 44:{id}"));
    }

    [Fact]
    public void The_lot_decides_only_what_cost_and_votes_do_not()
    {
        var election = SmallContests.Of(10, [10, 10], [[0, 1], [0, 1]]);
        var seeds = Enumerable.Range(0, 20).Select(number => $"seed {number}");

        var winners = seeds.Select(seed => Greedy.Count(
            election.Contest.WithTieOrder(TieOrder.Declared.WithSeed(seed)), election.Pile, GreedyOptions.Skip))
            .ToArray();

        Assert.Contains(winners, result => result.Winners is ["a"]);
        Assert.Contains(winners, result => result.Winners is ["b"]);
        Assert.All(winners, result => Assert.Equal(TieCriterion.List, Assert.Single(result.Ties).DecidedBy));
        Assert.All(winners, result => Assert.Equal(TieEffect.ChangesWinners, result.Ties[0].Effect));
        Assert.Contains(
            new CountParameter("ties", "lowest cost, most votes, list drawn from seed 7"), winners[7].Parameters);
    }

    [Fact]
    public void A_blank_seed_is_refused() =>
        Assert.Throws<ArgumentException>(() => TieOrder.Declared.WithSeed(" "));
}
