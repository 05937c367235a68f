using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Certificates;
using ToadLane.Counting.Tests.Conformance;

namespace ToadLane.Counting.Tests.Certificates;

public class VoterStatementsTests
{
    [Fact]
    public void All_statements_add_up_to_the_budget_exactly_and_to_the_last_unit() =>
        Prop.ForAll(SmallContests.OfAnyForm, small =>
        {
            foreach (var pile in new[] { small.Pile, WeighedPapers.Of(small) })
            {
                foreach (var rule in OtherRules.For(small.Contest))
                {
                    AddsUp(small.Contest, pile, rule.Count(small.Contest, pile, CountWatch.Nobody));
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Theory]
    [InlineData("Poland_Wieliczka_2023_Green_Budget.pb")]
    [InlineData("Netherlands_Amsterdam_166.pb")]
    public void Statements_of_a_real_vote_add_up(string name)
    {
        var file = Corpus.File(name);
        EqualSharesOptions options = new(Utility.Cost, Completion.Utilitarian);

        AddsUp(file.Contest, file.Papers, options.Count(file.Contest, file.Papers, CountWatch.Nobody));
    }

    [Fact]
    public void A_statement_says_what_the_share_paid_and_what_is_left()
    {
        var small = SmallContests.Of(100, [50, 30], [[0], [0], [1], []]);
        var result = EqualShares.Count(small.Contest, small.Pile, new(Utility.Cost, Completion.None));

        var statements = VoterStatements.For(small.Contest, small.Pile, result);
        var first = statements.Of(PaperOf(small, 0));

        Assert.True(statements.SharesThePot);
        Assert.Equal(["a"], result.Winners);
        Assert.Equal([new StatementLine("a", StatementKind.Paid, 25, 50)], first.Lines);
        Assert.Equal((25, 0, 25), (first.Share!.Value, first.Left, first.Total));
        Assert.Equal(25, statements.Of(PaperOf(small, 3)).Left);
    }

    [Fact]
    public void What_raised_shares_have_left_is_scaled_to_what_there_is()
    {
        // 10 each buys nothing of a (24, two supporters); 12 each does, and 6 of the 30 are really left.
        var small = SmallContests.Of(30, [24, 29], [[0], [0], [1]]);
        var result = EqualShares.Count(small.Contest, small.Pile, EqualSharesOptions.Official);

        var third = VoterStatements.For(small.Contest, small.Pile, result).Of(PaperOf(small, 2));

        Assert.Equal(["a"], result.Winners);
        Assert.Equal(third.Share, third.LeftOfShare);
        Assert.True(third.Share > 10);
        var first = VoterStatements.For(small.Contest, small.Pile, result).Of(PaperOf(small, 0));
        Assert.Equal(6, third.Left + first.Left * 2);
    }

    [Fact]
    public void Greedy_does_not_share_the_pot_but_parts_can_be_told()
    {
        var small = SmallContests.Of(100, [50, 30], [[0], [0], [0], [1]]);
        var result = Greedy.Count(small.Contest, small.Pile, GreedyOptions.Skip);

        var statements = VoterStatements.For(small.Contest, small.Pile, result);

        Assert.False(statements.SharesThePot);
        var statement = statements.Of(PaperOf(small, 0));
        Assert.Equal(new StatementLine("a", StatementKind.EqualPart, new Fraction(50, 3), 50), statement.Lines.Single());
        Assert.Null(statement.Share);
        Assert.Equal(20, statements.Nobodys.Left);
        Assert.Equal([17L, 17L, 16L], Enumerable.Range(0, 3).Select(holder => statement.Whole(holder)[0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => statement.Whole(3));
    }

    private static int PaperOf(SmallContest small, int voter) =>
        Enumerable.Range(0, small.Pile.Papers.Length)
            .Single(number => small.Pile.Papers[number].Choices.SequenceEqual(small.Ballots[voter]));

    private static void AddsUp(Contest contest, PaperPile pile, CountResult result)
    {
        var statements = VoterStatements.For(contest, pile, result);
        var exactly = result.Winners.ToDictionary(id => id, _ => Fraction.Zero);
        var whole = result.Winners.ToDictionary(id => id, _ => 0L);
        var (left, leftWhole) = (Fraction.Zero, 0L);
        foreach (var (statement, paper) in Enumerable.Range(0, pile.Papers.Length)
            .Select(number => (statements.Of(number), (Paper?)pile.Papers[number]))
            .Append((statements.Nobodys, null)))
        {
            foreach (var line in statement.Lines)
            {
                exactly[line.Project] += statement.Voters * line.Amount;
                Assert.True(line.Amount >= 0);
                var isPooled = paper is null || line.Kind == StatementKind.Pooled;
                Assert.True(isPooled || Supports(contest, paper!, line.Project));
            }

            left += statement.Voters * statement.Left;
            for (var holder = 0L; holder < statement.Voters; holder++)
            {
                var units = statement.Whole(holder);
                leftWhole += units[^1];
                IsRounded(statement.Total, units.Sum());
                IsRounded(statement.Left, units[^1]);
                foreach (var (line, unit) in statement.Lines.Zip(units))
                {
                    whole[line.Project] += unit;
                    IsRounded(line.Amount, unit);
                }
            }

            if (paper is not null && statements.SharesThePot)
            {
                var paid = statement.Lines.Where(line => line.Kind == StatementKind.Paid)
                    .Aggregate(Fraction.Zero, (sum, line) => sum + line.Amount);
                Assert.Equal(statement.Share, paid + statement.LeftOfShare!.Value);
                Assert.True(result.Steps.OfType<CountStep.Shared>().Single().Raises > 0
                    || statement.Share * pile.TotalWeight != contest.Budget * paper.Weight
                    || statement.Total == statement.Share);
            }
        }

        Assert.All(result.Winners, id => Assert.Equal(CostOf(contest, id), exactly[id]));
        Assert.All(result.Winners, id => Assert.Equal(CostOf(contest, id), whole[id]));
        Assert.Equal(contest.Budget - result.Cost, left);
        Assert.Equal(contest.Budget - result.Cost, leftWhole);
    }

    private static bool Supports(Contest contest, Paper paper, string id) => Enumerable.Range(0, paper.Choices.Length)
        .Any(at => contest.Projects[paper.Choices[at]].Id == id && paper.ScoreAt(contest, at) > 0);

    private static long CostOf(Contest contest, string id) => contest.Projects[contest.PlaceOf(id)!.Value].Cost;

    private static void IsRounded(Fraction exact, long whole)
    {
        Assert.True(whole > exact - 1);
        Assert.True(whole < exact + 1);
    }
}
