using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Pairwise;

namespace ToadLane.Counting.Tests.Elections.Pairwise;

public class SchulzeTests
{
    // Example 1 of Schulze 2011: a 1, b 2, c 3, d 4, e 5.
    private static readonly Poll FortyFive = Poll.Of(
        5, 1, "5: 1 3 2 5 4", "5: 1 4 5 3 2", "8: 2 5 4 1 3", "3: 3 1 2 5 4", "7: 3 1 5 2 4", "2: 3 2 1 4 5",
        "7: 4 3 5 2 1", "8: 5 2 1 4 3");

    [Fact]
    public void The_example_of_45_voters_comes_out_as_published()
    {
        var result = FortyFive.By(new Schulze());

        Assert.Equal([5], result.Winners);
        Assert.Equal([5, 1, 3, 2, 4], result.Pairwise!.Order.SelectMany(level => level));
        Assert.Equal(
            [(1, 2, 28), (1, 3, 28), (1, 4, 30), (1, 5, 24), (2, 1, 25), (2, 3, 28), (2, 4, 33), (2, 5, 24)],
            result.Pairwise.Paths.Where(path => path.From <= 2).Select(Short));
        Assert.Equal(
            [(5, 1, 25), (5, 2, 28), (5, 3, 28), (5, 4, 31)],
            result.Pairwise.Paths.Where(path => path.From == 5).Select(Short));
        Assert.Equal(20, result.Pairwise.Table.Prefer(1, 2));
        Assert.Equal(25, result.Pairwise.Table.Prefer(2, 1));
        Assert.Null(result.Pairwise.Table.BeatsAll);
        Assert.Empty(result.Ties);
    }

    [Fact]
    public void Nashville_is_the_capital()
    {
        var result = Tennessee.Poll.By(new Schulze());

        Assert.Equal([2], result.Winners);
        Assert.Equal([2, 3, 4, 1], result.Pairwise!.Order.SelectMany(level => level));
        Assert.Equal(2, result.Pairwise.Table.BeatsAll);
        Assert.Equal([0L, 3, 2, 1], result.Stages[0].Votes);
    }

    [Fact]
    public void Paths_are_as_strong_as_the_best_of_all_there_are() => Prop.ForAll(Poll.Any, poll =>
    {
        var result = poll.By(new Schulze());
        var table = result.Pairwise!.Table;
        foreach (var (from, to) in from a in table.Standing from b in table.Standing where a != b select (a, b))
        {
            var found = result.Pairwise.Paths.FirstOrDefault(path => path.From == from && path.To == to)?.Strength ?? 0;
            Assert.Equal(Best(table, from, to, [from]), found);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Turning_every_paper_round_turns_the_order_round() => Prop.ForAll(Poll.Strict, poll =>
    {
        var complete = poll with
        {
            Papers = [.. poll.Read().Select(paper => (paper.Count, Ranks: paper.Ranks.SelectMany(r => r).ToArray()))
                .Where(paper => paper.Ranks.Length == poll.Election.Candidates.Length)
                .Select(paper => $"{paper.Count}: {string.Join(' ', paper.Ranks)}")],
        };
        var reversed = complete with
        {
            Papers = [.. complete.Read().Select(paper =>
                $"{paper.Count}: {string.Join(' ', paper.Ranks.SelectMany(r => r).Reverse())}")],
        };

        var there = complete.By(new Schulze()).Pairwise!;
        var back = reversed.By(new Schulze()).Pairwise!;

        Assert.All(there.Paths, path => Assert.Contains(new PairPath(path.To, path.From, path.Strength), back.Paths));
        Assert.Equal(there.Paths.Length, back.Paths.Length);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Candidates_on_no_path_are_tied_and_the_lot_decides()
    {
        var poll = Poll.Of(2, 1, "5: 1 2", "5: 2 1");

        var inFileOrder = poll.By(new Schulze());
        var drawn = (poll with { Election = poll.Election with { DrawnLot = [2, 1] } }).By(new Schulze());

        Assert.Equal([1], inFileOrder.Winners);
        Assert.Equal(TieSettlement.FileOrder, Assert.Single(inFileOrder.Ties).SettledBy);
        Assert.Equal([2], drawn.Winners);
        var tie = Assert.Single(drawn.Ties);
        Assert.Equal([1, 2], tie.Candidates);
        Assert.Equal((2, TieQuestion.Election, TieSettlement.DrawnLot), (tie.Chosen, tie.Question, tie.SettledBy));
    }

    private static (int From, int To, int Strength) Short(PairPath path) => (path.From, path.To, (int)path.Strength);

    // The strongest path that passes nobody twice, by trying them all.
    private static long Best(PairwiseTable table, int from, int to, int[] passed) =>
        table.Standing.Except(passed).Select(next =>
        {
            var step = table.Margin(from, next) > 0 ? table.Prefer(from, next) : 0;
            return next == to ? step : Math.Min(step, Best(table, next, to, [.. passed, next]));
        }).DefaultIfEmpty().Max();
}
