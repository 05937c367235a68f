using FsCheck;
using FsCheck.Fluent;

namespace ToadLane.Counting.Tests;

public class EqualSharesPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1500);

    [Theory]
    [InlineData(Utility.Cost)]
    [InlineData(Utility.Cardinality)]
    [InlineData(Utility.Score)]
    public void It_buys_what_the_definition_says_at_the_price_it_says(Utility utility) =>
        Prop.ForAll(SmallContests.OfAnyForm, election =>
        {
            var share = new Fraction(election.Contest.Budget, election.Ballots.Length);
            var plain = new PlainEqualShares(election, utility).Run(share)
                .Select(purchase => (election.Contest.Projects[purchase.Place].Id, purchase.Price));

            var result = EqualShares.Count(
                election.Contest, election.Pile, new EqualSharesOptions(utility, Completion.None));

            Assert.Equal(plain, result.Steps.OfType<CountStep.Bought>().Select(step => (step.Project, step.Price)));
        }).Check(Many);

    [Theory]
    [InlineData(Utility.Cost, Completion.Add1)]
    [InlineData(Utility.Cost, Completion.Add1Exhaustive)]
    [InlineData(Utility.Cost, Completion.Add1Integral)]
    [InlineData(Utility.Cardinality, Completion.Add1)]
    [InlineData(Utility.Score, Completion.Add1)]
    public void Raising_differs_in_nothing_from_one_step_after_the_other(Utility utility, Completion completion) =>
        Prop.ForAll(SmallContests.OfAnyForm, election =>
        {
            var share = new Fraction(election.Contest.Budget, election.Ballots.Length);
            var plain = new PlainEqualShares(election, utility);
            var raises = plain.Add1(
                completion == Completion.Add1Integral ? new Fraction(share.Floor, 1) : share,
                completion == Completion.Add1Exhaustive);

            var result = EqualShares.Count(
                election.Contest, election.Pile, new EqualSharesOptions(utility, completion));

            if (raises is null)
            {
                Assert.All(result.Projects, project => Assert.True(project.Won || project.Score == 0));
                return;
            }

            Assert.Equal(
                raises.Bought.Select(purchase => (election.Contest.Projects[purchase.Place].Id, purchase.Price)),
                result.Steps.OfType<CountStep.Bought>().Select(step => (step.Project, step.Price)));
            Assert.Equal(raises.Raises, result.Steps.OfType<CountStep.Shared>().Single().Raises);
            var tooMuch = result.Steps.OfType<CountStep.TooMuch>().SingleOrDefault();
            Assert.Equal((raises.TooMuch, raises.Cost), (tooMuch?.Share, (long)(tooMuch?.Cost ?? 0)));
            Assert.Equal(plain.Ties, result.Ties
                .Select(tie => $"{string.Join('=', tie.Projects)} {tie.Times}").Order(StringComparer.Ordinal));
        }).Check(Many);

    [Fact]
    public void Papers_in_any_order_give_the_same_result() =>
        Prop.ForAll(SmallContests.Any, Arb.From(Gen.Choose(0, int.MaxValue)), (election, seed) =>
        {
            var shuffled = election.Ballots.ToArray();
            new Random(seed).Shuffle(shuffled);
            foreach (var rule in OtherRules.For(election.Contest))
            {
                var first = rule.Count(election.Contest, election.Pile, CountWatch.Nobody);
                var second = rule.Count(
                    election.Contest, SmallContests.PileOf(election.Contest, shuffled), CountWatch.Nobody);

                Assert.Equal(SmallContests.Written(first), SmallContests.Written(second));
            }
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void No_rule_spends_more_than_there_is() =>
        Prop.ForAll(SmallContests.Any, election =>
        {
            foreach (var rule in OtherRules.For(election.Contest))
            {
                var result = rule.Count(election.Contest, election.Pile, CountWatch.Nobody);
                var cost = result.Winners.Sum(
                    id => election.Contest.Projects[election.Contest.PlaceOf(id)!.Value].Cost);

                Assert.Equal(cost, result.Cost);
                Assert.InRange(cost, 0, election.Contest.Budget);
                var won = result.Projects.Where(project => project.Won).Select(project => project.Id);
                Assert.Equal(result.Winners.Order(), won.Order());
            }
        }).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData(Utility.Cost)]
    [InlineData(Utility.Score)]
    public void Payments_sum_to_the_cost_and_no_share_is_overdrawn(Utility utility) =>
        Prop.ForAll(SmallContests.OfAnyForm, election =>
        {
            var result = EqualShares.Count(
                election.Contest, election.Pile, new EqualSharesOptions(utility, Completion.Add1));
            var share = result.Steps.OfType<CountStep.Shared>().Single().Share;
            var purses = election.Ballots.Select(_ => share).ToArray();
            foreach (var step in result.Steps.OfType<CountStep.Bought>())
            {
                var place = election.Contest.PlaceOf(step.Project)!.Value;
                var paid = Fraction.Zero;
                for (var voter = 0; voter < purses.Length; voter++)
                {
                    var points = election.PointsOf(voter, place);
                    var asked = (utility == Utility.Score ? points : Math.Min(1, points)) * step.Price;
                    var payment = purses[voter] < asked ? purses[voter] : asked;
                    purses[voter] -= payment;
                    paid += payment;
                }

                Assert.Equal((Fraction)step.Cost, paid);
                Assert.Equal((Fraction)step.Cost, (step.PointsInFull * step.Price) + step.PaidByThose);
            }

            foreach (var loser in result.Projects.Where(project => project.Verdict == Verdict.SupportersCouldNotPay))
            {
                var place = election.Contest.PlaceOf(loser.Id)!.Value;
                var left = Enumerable.Range(0, purses.Length).Where(voter => election.PointsOf(voter, place) > 0)
                    .Aggregate(Fraction.Zero, (sum, voter) => sum + purses[voter]);
                Assert.Equal(left, loser.LeftWithSupporters);
                Assert.True(left < loser.Cost);
            }
        }).Check(Many);

    [Fact]
    public void A_hundred_times_the_money_in_hundredths_gives_the_same_result() =>
        Prop.ForAll(SmallContests.Any, election =>
        {
            var pence = new Contest(
                election.Contest.Projects.Select(project => new Project(project.Id, project.Name, project.Cost * 100)),
                election.Contest.Budget * 100,
                BallotForm.Approval) { Scale = 100 };

            var pounds = EqualShares.Count(election.Contest, election.Pile, EqualSharesOptions.Official);
            var result = EqualShares.Count(
                pence, SmallContests.PileOf(pence, election.Ballots), EqualSharesOptions.Official);

            Assert.Equal(pounds.Winners, result.Winners);
        }).Check(Config.QuickThrowOnFailure);
}
