using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Pairwise;

namespace ToadLane.Counting.Tests.Elections.Pairwise;

public class RankedPairsTests
{
    [Fact]
    public void Nashville_is_the_capital()
    {
        var result = Tennessee.Poll.By(new RankedPairs());

        Assert.Equal([2], result.Winners);
        Assert.Equal(
            [(3, 4, 83, 17), (2, 3, 68, 32), (2, 4, 68, 32), (2, 1, 58, 42), (3, 1, 58, 42), (4, 1, 58, 42)],
            result.Pairwise!.Steps.Select(step => (step.Winner, step.Loser, (int)step.For, (int)step.Against)).Order()
                .OrderByDescending(step => step.Item3 - step.Item4));
        Assert.All(result.Pairwise.Steps, step => Assert.True(step.IsKept));
        Assert.Empty(result.Ties);
    }

    [Fact]
    public void The_weakest_majority_of_a_circle_falls()
    {
        var result = Poll.Of(3, 1, "35: 1 2 3", "33: 2 3 1", "32: 3 1 2").By(new RankedPairs());

        Assert.Equal([1], result.Winners);
        Assert.Equal(
            [(2, 3, true), (1, 2, true), (3, 1, false)],
            result.Pairwise!.Steps.Select(step => (step.Winner, step.Loser, step.IsKept)));
        Assert.Empty(result.Ties);
    }

    [Fact]
    public void The_lot_chooses_among_equal_majorities_that_cannot_all_stand()
    {
        var poll = Poll.Of(3, 1, "1: 1 2 3", "1: 2 3 1", "1: 3 1 2");
        int[] winners = [.. new[] { 1, 2, 3 }.Select(first => (poll with
        {
            Election = poll.Election with { DrawnLot = [first] },
        }).By(new RankedPairs()).Winners.Single())];

        var tie = Assert.Single(poll.By(new RankedPairs()).Ties);

        Assert.Equal([1, 2, 3], winners);
        Assert.Equal([1, 2, 3], tie.Candidates);
        Assert.Equal((TieQuestion.Majority, 1, TieSettlement.FileOrder), (tie.Question, tie.Chosen, tie.SettledBy));
    }

    [Fact]
    public void Margins_and_winning_votes_can_differ_on_short_papers()
    {
        // 1 beats 2 by 6 to 5, 2 beats 3 by 5 to 2, 3 beats 1 by 4 to 3.
        var poll = Poll.Of(3, 1, "3: 1 2", "2: 2 3", "2: 3 1", "3: 1=3", "1: 2", "1: 3 2");
        var table = poll.By(new RankedPairs()).Pairwise!.Table;

        foreach (var strength in new[] { PairStrength.Margins, PairStrength.WinningVotes })
        {
            var result = poll.By(new RankedPairs { Strength = strength });
            Assert.Equal(
                Naive(table, strength, poll.Election), result.Pairwise!.Order.SelectMany(level => level).First());
        }
    }

    [Fact]
    public void It_keeps_what_a_plain_search_for_circles_keeps() => Prop.ForAll(Poll.Any, poll =>
    {
        foreach (var strength in new[] { PairStrength.Margins, PairStrength.WinningVotes })
        {
            var result = poll.By(new RankedPairs { Strength = strength });
            var kept = new List<(int, int)>();
            foreach (var step in result.Pairwise!.Steps)
            {
                var inCircle = Reaches(kept, step.Loser, step.Winner);
                Assert.Equal(!inCircle, step.IsKept);
                kept.AddRange(inCircle ? [] : [(step.Winner, step.Loser)]);
            }

            Assert.Equal(
                result.Pairwise.Steps.Select(step => Strength(step, strength)).OrderDescending(),
                result.Pairwise.Steps.Select(step => Strength(step, strength)));
            Assert.All(result.Pairwise.Order[0], best => Assert.DoesNotContain(kept, pair => pair.Item2 == best));
        }
    }).QuickCheckThrowOnFailure();

    private static long Strength(PairStep step, PairStrength strength) =>
        strength == PairStrength.Margins ? step.For - step.Against : step.For;

    private static bool Reaches(List<(int From, int To)> kept, int from, int to) =>
        from == to || kept.Where(pair => pair.From == from).Any(pair => Reaches(kept, pair.To, to));

    private static int Naive(PairwiseTable table, PairStrength strength, Election election)
    {
        var kept = new List<(int, int)>();
        var pairs = from a in table.Standing from b in table.Standing where table.Margin(a, b) > 0 select (a, b);
        foreach (var (a, b) in pairs.OrderByDescending(pair => strength == PairStrength.Margins
            ? table.Margin(pair.a, pair.b)
            : table.Prefer(pair.a, pair.b)))
        {
            kept.AddRange(Reaches(kept, b, a) ? [] : [(a, b)]);
        }

        return election.Candidates.Select(candidate => candidate.Number)
            .First(number => kept.TrueForAll(pair => pair.Item2 != number));
    }
}
