using FsCheck;
using FsCheck.Fluent;

namespace ToadLane.Counting.Tests;

public class ExplainerTests
{
    private static readonly SmallContest Four = SmallContests.Of(
        100, [60, 50, 30, 5], [[0, 1, 2, 3], [0, 1, 2], [0, 1], [0]]);

    [Fact]
    public void A_loser_by_votes_is_told_how_many_more_it_needed()
    {
        var explanation = new Explainer(GreedyOptions.Skip, Four.Contest, Four.Pile).Of("b", CountWatch.Nobody);

        // One more vote ties with a, and the cheaper goes first.
        Assert.Equal(new Needed(1, 0), explanation.MoreSupport);
        Assert.Equal(new Needed(10, 9), explanation.LowerCost);
    }

    [Fact]
    public void A_winner_lacks_nothing()
    {
        var explanation = new Explainer(GreedyOptions.Skip, Four.Contest, Four.Pile).Of("a", CountWatch.Nobody);

        Assert.True(explanation.Outcome.Won);
        Assert.Null(explanation.MoreSupport);
        Assert.Null(explanation.LowerCost);
    }

    [Fact]
    public void What_costs_more_than_there_is_can_only_become_cheaper()
    {
        var election = SmallContests.Of(10, [11, 5], [[0], [0], [1]]);

        var explanation = new Explainer(GreedyOptions.Skip, election.Contest, election.Pile).Of("a", CountWatch.Nobody);

        Assert.Null(explanation.MoreSupport);
        Assert.Equal(new Needed(1, 0), explanation.LowerCost);
    }

    [Fact]
    public void Too_few_recounts_leave_an_honest_gap()
    {
        var election = SmallContests.Of(10_000, [9_000, 9_000], [.. Enumerable.Repeat<int[]>([0], 500), [1]]);
        var explainer = new Explainer(GreedyOptions.Skip, election.Contest, election.Pile) { MostRecounts = 12 };

        var needed = explainer.Of("b", CountWatch.Nobody).MoreSupport;

        Assert.NotNull(needed);
        Assert.False(needed.IsExact);
        Assert.InRange(500, needed.NotEnough + 1, needed.Enough);
    }

    [Fact]
    public void Every_statement_is_true_when_counted_again() =>
        Prop.ForAll(SmallContests.Any, election =>
        {
            foreach (var rule in OtherRules.For(election.Contest))
            {
                var explainer = new Explainer(rule, election.Contest, election.Pile);
                foreach (var explanation in explainer.OfEvery(CountWatch.Nobody))
                {
                    var (outcome, support, cost) = explanation;
                    var place = election.Contest.PlaceOf(outcome.Id)!.Value;
                    Assert.Equal(outcome.Won, WinsWith(0));
                    Assert.True(support is null || IsTrue(support, WinsWith));
                    Assert.True(cost is null || IsTrue(cost, WinsAt));
                    Assert.Equal(
                        outcome.Won ? [] : explainer.Result.Winners.Where(WinsWithout), explanation.Rivals);
                    if (rule is GreedyOptions)
                    {
                        Assert.True(support is null || IsLeast(support, WinsWith));
                        Assert.True(cost is null || IsLeast(cost, WinsAt));
                    }

                    bool WinsWithout(string rival) => rule.Count(
                        election.Contest,
                        SmallContests.PileOf(election.Contest, election.Ballots.Select(ballot => ballot
                            .Where(mark => mark != election.Contest.PlaceOf(rival)).ToArray())),
                        CountWatch.Nobody).Winners.Contains(outcome.Id);

                    bool WinsWith(long more) => rule.Count(
                        election.Contest,
                        SmallContests.PileOf(
                            election.Contest, [.. election.Ballots, .. Enumerable.Repeat<int[]>([place], (int)more)]),
                        CountWatch.Nobody).Winners.Contains(outcome.Id);

                    bool WinsAt(long less) => rule.Count(
                        election.Contest.WithCost(outcome.Id, outcome.Cost - less), election.Pile, CountWatch.Nobody)
                        .Winners.Contains(outcome.Id);
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void A_tie_is_examined_by_breaking_it_the_other_way()
    {
        var matters = SmallContests.Of(10, [10, 10], [[0, 1], [0, 1]]);
        var doesNot = SmallContests.Of(40, [10, 10], [[0], [1]]);
        var plain = new EqualSharesOptions(Utility.Cost, Completion.None);

        Assert.Equal(
            TieEffect.ChangesWinners,
            Assert.Single(new Explainer(plain, matters.Contest, matters.Pile).Ties(CountWatch.Nobody)).Effect);
        Assert.Equal(
            TieEffect.None,
            Assert.Single(new Explainer(plain, doesNot.Contest, doesNot.Pile).Ties(CountWatch.Nobody)).Effect);
    }

    [Fact]
    public void Other_rules_are_compared_with_the_result()
    {
        var result = Greedy.Count(Four.Contest, Four.Pile, GreedyOptions.Skip);

        var others = OtherRules.Compare(result, Four.Contest, Four.Pile, CountWatch.Nobody);

        var stop = others.Single(other => other.Result.Rule == "greedy-no-skip");
        Assert.Equal(["c", "d"], stop.Lost);
        Assert.Empty(stop.Gained);
        Assert.Equal(OtherRules.For(Four.Contest).Length, others.Length);
    }

    [Fact]
    public void A_loser_is_told_which_rival_stood_in_its_way()
    {
        var explanation = new Explainer(GreedyOptions.Skip, Four.Contest, Four.Pile).Of("b", CountWatch.Nobody);

        Assert.Equal(["a"], explanation.Rivals);
    }

    [Fact]
    public void What_it_lacked_takes_few_counts_under_equal_shares()
    {
        var election = SmallContests.Of(
            1_000_000,
            [600_000, 500_000],
            [.. Enumerable.Repeat<int[]>([0], 60), .. Enumerable.Repeat<int[]>([1], 40)]);
        Counted rule = new(new EqualSharesOptions(Utility.Cost, Completion.None));

        var explanation = new Explainer(rule, election.Contest, election.Pile).Of("b", CountWatch.Nobody);

        Assert.Equal(new Needed(100_000, 99_999), explanation.LowerCost);
        Assert.InRange(rule.Times, 4, 30);
    }

    [Fact]
    public void Explaining_can_be_stopped()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            new Explainer(GreedyOptions.Skip, Four.Contest, Four.Pile).OfEvery(new CountWatch(null, source.Token)));
    }

    private static bool IsLeast(Needed needed, Func<long, bool> wins) =>
        Enumerable.Range(1, (int)needed.NotEnough).All(amount => !wins(amount));

    private static bool IsTrue(Needed needed, Func<long, bool> wins) =>
        needed.IsExact && wins(needed.Enough) && !wins(needed.NotEnough);

    private sealed class Counted(IRule rule) : IRule
    {
        private int _times;

        public int Times => _times;

        public string Name => rule.Name;

        public CountResult Count(Contest contest, PaperPile papers, CountWatch watch)
        {
            Interlocked.Increment(ref _times);
            return rule.Count(contest, papers, watch);
        }
    }
}
