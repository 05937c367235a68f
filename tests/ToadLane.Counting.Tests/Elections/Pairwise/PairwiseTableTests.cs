using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Pairwise;

namespace ToadLane.Counting.Tests.Elections.Pairwise;

public class PairwiseTableTests
{
    [Fact]
    public void Every_pair_is_counted_as_paper_by_paper() => Prop.ForAll(Poll.Any, poll =>
    {
        foreach (var unranked in Enum.GetValues<Unranked>())
        {
            var table = PairwiseTable.Of(poll.Election, poll.Packed, unranked, CountWatch.Nobody);
            foreach (var (a, b) in from a in table.Standing from b in table.Standing select (a, b))
            {
                var prefer = poll.Read().Where(paper => Prefers(paper.Ranks, a, b, unranked)).Sum(paper => paper.Count);
                Assert.Equal(prefer, table.Prefer(a, b));
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_withdrawn_are_not_compared()
    {
        var poll = Tennessee.Poll;
        var election = new Election(
            "Test", poll.Election.Candidates.Select(c => c with { IsWithdrawn = c.Number == 2 }), 1);

        foreach (var rule in new IElectionRule[] { new Schulze(), new RankedPairs() })
        {
            var result = (poll with { Election = election }).By(rule);
            Assert.Equal([3], result.Winners);
            Assert.Equal([1, 3, 4], result.Pairwise!.Order.SelectMany(level => level).Order());
        }
    }

    [Fact]
    public void Too_many_candidates_are_refused()
    {
        var poll = Poll.Of(PairwiseTable.MostCandidates + 1, 1, "1: 1");

        Assert.Throws<ArgumentException>(() => poll.By(new Schulze()));
    }

    [Fact]
    public void A_long_count_can_be_stopped()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var watch = new CountWatch(null, source.Token);

        Assert.Throws<OperationCanceledException>(
            () => new Schulze().Count(Tennessee.Poll.Election, Tennessee.Poll.Packed, watch));
    }

    private static bool Prefers(int[][] ranks, int a, int b, Unranked unranked)
    {
        var (one, other) = (Rank(ranks, a), Rank(ranks, b));
        return one >= 0 && (other > one || (other < 0 && unranked == Unranked.BelowAll));
    }

    private static int Rank(int[][] ranks, int candidate) => Array.FindIndex(ranks, rank => rank.Contains(candidate));
}
