using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Certificates;
using ToadLane.Counting.Results;

namespace ToadLane.Counting.Tests.Certificates;

public class ResultCheckTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(150);

    [Fact]
    public void Every_result_is_found_right() =>
        Prop.ForAll(SmallContests.OfAnyForm, small =>
        {
            var (contest, pile) = (small.Contest, small.Pile);
            foreach (var rule in Rules(contest))
            {
                var result = rule.Count(contest, pile, CountWatch.Nobody);

                Assert.Null(ResultCheck.FirstFlaw(contest, pile, result));
            }
        }).Check(Many);

    [Fact]
    public void Whatever_is_falsified_is_found() =>
        Prop.ForAll(SmallContests.OfAnyForm, small =>
        {
            var (contest, pile) = (small.Contest, small.Pile);
            foreach (var rule in Rules(contest))
            {
                var result = rule.Count(contest, pile, CountWatch.Nobody);
                Assert.Null(ResultCheck.FirstFlaw(contest, pile, result));
                foreach (var (where, falsified) in Tampering.Of(result))
                {
                    var flaw = ResultCheck.FirstFlaw(contest, pile, falsified);

                    Assert.True(flaw is not null || IsTakenOnTrust(where, result), $"{where} of {result.Rule}");
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Results_of_weighted_voters_are_found_right_and_falsified_ones_wrong() =>
        Prop.ForAll(SmallContests.OfAnyForm, small =>
        {
            var pile = WeighedPapers.Of(small);
            foreach (var rule in Rules(small.Contest))
            {
                var result = rule.Count(small.Contest, pile, CountWatch.Nobody);

                Assert.Null(ResultCheck.FirstFlaw(small.Contest, pile, result));
                foreach (var (where, falsified) in Tampering.Of(result).Where((_, number) => number % 7 == 0))
                {
                    Assert.True(
                        ResultCheck.FirstFlaw(small.Contest, pile, falsified) is not null
                            || IsTakenOnTrust(where, result),
                        $"{where} of {result.Rule}");
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Under_conditions_too_whatever_is_falsified_is_found()
    {
        var small = SmallContests.Of(10, [4, 6, 5, 3], [[0, 2, 3], [0, 1, 2], [1], [2, 3]]);
        var contest = small.Contest.WithConditions(new Conditions
        {
            Exclusions = [new Exclusion(["a", "c"])],
            Parts = [new BudgetPart("first", ["a", "b"]) { Cap = 4 }, new BudgetPart("second", ["c", "d"]) { Cap = 6 }],
            Leftovers = Leftovers.AmongOversubscribed,
        });
        var result = Greedy.Count(contest, small.Pile, GreedyOptions.Skip);

        Assert.Null(ResultCheck.FirstFlaw(contest, small.Pile, result));
        Assert.All(Tampering.Of(result), change => Assert.True(
            ResultCheck.FirstFlaw(contest, small.Pile, change.Falsified) is not null
                || IsTakenOnTrust(change.Where, result)));
    }

    [Fact]
    public void A_result_read_from_a_file_is_as_right_as_the_result_that_was_written() =>
        Prop.ForAll(SmallContests.OfAnyForm, small =>
        {
            foreach (var rule in Rules(small.Contest))
            {
                var result = rule.Count(small.Contest, small.Pile, CountWatch.Nobody);
                using MemoryStream stream = new();
                ResultWriter.Write(new PublishedResult(small.Contest, result), stream);
                stream.Position = 0;

                Assert.Null(ResultCheck.FirstFlaw(
                    small.Contest, small.Pile, ResultReader.Read(stream).Result!));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void A_flaw_says_what_was_published_and_what_must_be()
    {
        var small = SmallContests.Of(10, [4, 6], [[0], [0, 1], [1]]);
        var result = Greedy.Count(small.Contest, small.Pile, GreedyOptions.Skip);

        var flaw = ResultCheck.FirstFlaw(small.Contest, small.Pile, result with { Voters = 4 });

        Assert.Equal("the number of voters: published 4, but it must be 3", flaw?.ToString());
    }

    private static IEnumerable<IRule> Rules(Contest contest) =>
    [
        .. OtherRules.For(contest),
        EqualSharesOptions.Official with { ComparesWithGreedy = true },
        new EqualSharesOptions(Utility.Score, Completion.Utilitarian) { ComparesWithGreedy = true },
        EqualSharesOptions.Official with { FilterDivisor = 3 },
    ];

    // What only counting again could tell.
    private static bool IsTakenOnTrust(string where, CountResult result) =>
        (where.StartsWith("Ties", StringComparison.Ordinal) && result.Rule == "equal-shares")
        || where is "Steps[TooMuch].Cost" or "Ties[Tie].Effect";
}
