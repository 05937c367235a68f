using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Tests.Conformance;

namespace ToadLane.Counting.Tests;

/// <summary>
/// Add1 skips raises for which a later run vouches (docs/counting-add1.md). Here every raise is made, each by a
/// count of
/// its own that knows of no other.
/// </summary>
public class StrideTests
{
    /// <summary>Costs so high that there are many raises between two that differ.</summary>
    private static readonly Arbitrary<SmallContest> Dear = Arb.From(
        from projects in Gen.Choose(2, 6)
        from costs in Gen.Choose(20, 400).ArrayOf(projects)
        from budget in Gen.Choose(50, 700)
        from voters in Gen.Choose(2, 8)
        from marks in Gen.Choose(0, (1 << projects) - 1).ArrayOf(voters)
        from points in Gen.Choose(0, 3).Select(points => (long)points).ArrayOf(projects).ArrayOf(voters)
        from form in Gen.Elements(BallotForm.Approval, BallotForm.Scoring)
        select Of(budget, costs, (marks, points), form));

    [Theory]
    [InlineData(Utility.Cost, Completion.Add1)]
    [InlineData(Utility.Cost, Completion.Add1Exhaustive)]
    [InlineData(Utility.Cardinality, Completion.Add1)]
    [InlineData(Utility.Score, Completion.Add1)]
    public void Strides_differ_in_nothing_from_steps_of_one_unit(Utility utility, Completion completion) =>
        Prop.ForAll(Dear, election =>
        {
            var plain = new PlainEqualShares(election, utility);
            var raises = plain.Add1(
                new Fraction(election.Contest.Budget, election.Ballots.Length), completion ==
                    Completion.Add1Exhaustive);
            if (raises is null)
            {
                return;
            }

            var result = EqualShares.Count(
                election.Contest, election.Pile, new EqualSharesOptions(utility, completion));

            Assert.Equal(raises.Raises, RaisesOf(result));
            Assert.Equal(
                raises.Bought.Select(purchase => (election.Contest.Projects[purchase.Place].Id, purchase.Price)),
                result.Steps.OfType<CountStep.Bought>().Select(step => (step.Project, step.Price)));
            Assert.Equal(raises.TooMuch, result.Steps.OfType<CountStep.TooMuch>().SingleOrDefault()?.Share);
            Assert.Equal(plain.Ties, result.Ties
                .Select(tie => $"{string.Join('=', tie.Projects)} {tie.Times}").Order(StringComparer.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Theory]
    [InlineData("Netherlands_Assen_2024.pb")]
    [InlineData("Poland_Swiecie_2023.pb")]
    [InlineData("Poland_Wieliczka_2023_Green_Budget.pb")]
    [InlineData("Switzerland_Zurich_S5.pb")]
    [InlineData("Worldwide_Mechanical_Turk_Ranking_value_money_7.pb")]
    public void Every_raise_of_a_real_election_is_as_it_would_be_alone(string name)
    {
        var file = Corpus.File(name);

        AssertEveryRaise(file.Contest, file.Papers);
    }

    [Fact]
    public void Thousands_of_raises_are_as_they_would_be_alone()
    {
        var contest = Invented.Contest;

        Assert.InRange(AssertEveryRaise(contest, Invented.PileOf(contest)), 1_000, 100_000);
    }

    [Fact]
    public void A_smaller_unit_of_the_currency_changes_no_winner_by_more_than_a_unit()
    {
        var contest = Invented.Contest;
        var fine = new Contest(
            contest.Projects.Select(project => new Project(project.Id, project.Name, project.Cost * 1_000)),
            contest.Budget * 1_000,
            contest.Form);

        var coarse = EqualShares.Count(contest, Invented.PileOf(contest), EqualSharesOptions.Official);
        var result = EqualShares.Count(fine, Invented.PileOf(fine), EqualSharesOptions.Official);

        // The last share that is not too much lies between two of the coarse steps.
        Assert.Equal(RaisesOf(coarse), RaisesOf(result) / 1_000);
    }

    [Fact]
    public void A_watched_count_says_how_far_it_is()
    {
        var contest = Invented.Contest;
        var watch = new Recorder();

        EqualShares.Count(
            contest, Invented.PileOf(contest), EqualSharesOptions.Official, new CountWatch(watch,
                CancellationToken.None));

        Assert.NotEmpty(watch.Reports);
        Assert.All(watch.Reports, report => Assert.InRange(report.Done, 1, report.Total));
        Assert.Equal(watch.Reports.Select(report => report.Done).Order(), watch.Reports.Select(report => report.Done));
    }

    [Fact]
    public void A_watched_count_can_be_stopped_on_its_way()
    {
        var contest = Invented.Contest;
        using var stop = new CancellationTokenSource();
        var watch = new CountWatch(new Recorder { Then = stop.Cancel }, stop.Token);

        Assert.Throws<OperationCanceledException>(() => EqualShares.Count(
            contest, Invented.PileOf(contest), EqualSharesOptions.Official, watch));
    }

    // Counts anew for each raise, with so much more in the pot, and gives the number of raises.
    private static long AssertEveryRaise(Contest contest, PaperPile papers)
    {
        var result = EqualShares.Count(contest, papers, EqualSharesOptions.Official);
        var raises = RaisesOf(result);
        var plain = new EqualSharesOptions(Utility.Cost, Completion.None);
        var each = new CountResult[raises + 2];
        Parallel.For(0, each.Length, raise =>
        {
            var richer = new Contest(
                contest.Projects, contest.Budget + (raise * papers.Voters * contest.Scale), contest.Form)
            {
                Limits = contest.Limits,
                Scale = contest.Scale,
            };
            each[raise] = EqualShares.Count(richer, papers, plain);
        });

        Assert.All(each[..^1], kept => Assert.InRange(kept.Cost, 0, contest.Budget));
        Assert.InRange(each[^1].Cost, contest.Budget + 1, long.MaxValue);
        Assert.Equal(each[^2].Winners, result.Winners);
        Assert.Equal(
            each.SelectMany(count => count.Ties).GroupBy(tie => string.Join('=', tie.Projects))
                .Select(ties => $"{ties.Key} {ties.Sum(tie => tie.Times)}").Order(StringComparer.Ordinal),
            result.Ties.Select(tie => $"{string.Join('=', tie.Projects)} {tie.Times}").Order(StringComparer.Ordinal));
        return raises;
    }

    private static long RaisesOf(CountResult result) => result.Steps.OfType<CountStep.Shared>().Single().Raises;

    private static SmallContest Of(long budget, int[] costs, (int[] Marks, long[][] Points) votes, BallotForm form)
    {
        var contest = SmallContests.Of(budget, costs, []).Contest;
        int[][] ballots =
            [.. votes.Marks.Select(mark => Enumerable.Range(0, costs.Length).Where(place => (mark >> place & 1) !=
                0).ToArray())];
        return new SmallContest(new Contest(contest.Projects, budget, form), ballots)
        {
            Points = form == BallotForm.Scoring
                ? [.. ballots.Select((ballot, voter) => votes.Points[voter][..ballot.Length])]
                : null,
        };
    }

    /// <summary>A contest with enough papers for all processors to take part, always the same.</summary>
    private static class Invented
    {
        public static Contest Contest { get; } = new(
            Enumerable.Range(1, 12).Select(n => new Project($"{n}", $"Project {n}", 70_000 + (n * n * 7_919 %
                430_000))),
            1_000_000,
            BallotForm.Approval);

        public static PaperPile PileOf(Contest contest)
        {
            var builder = new PaperPileBuilder(contest);
            for (var voter = 0; voter < 400; voter++)
            {
                var mark = (voter * 2_654_435_761L) >> 7;
                int[] choices = [.. Enumerable.Range(0, 12).Where(place => (mark >> place & 5) == 5)];
                builder.Add(choices, [], $"{voter}");
            }

            return builder.Build();
        }
    }

    private sealed class Recorder : IProgress<CountProgress>
    {
        public List<CountProgress> Reports { get; } = [];

        public Action Then { get; init; } = () => { };

        public void Report(CountProgress value)
        {
            Reports.Add(value);
            Then();
        }
    }
}
