using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Certificates;

namespace ToadLane.Counting.Tests.Certificates;

public class CertificateTests
{
    [Fact]
    public void Equal_shares_is_priceable_and_greedy_exhaustive() =>
        Prop.ForAll(SmallContests.OfAnyForm, small =>
        {
            foreach (var rule in OtherRules.For(small.Contest))
            {
                var result = rule.Count(small.Contest, small.Pile, CountWatch.Nobody);

                var certificate = Certificate.Of(small.Contest, small.Pile, result);

                Assert.Null(certificate.Flaw);
                Assert.Null(certificate.PriceFlaw);
                Assert.Equal(rule is EqualSharesOptions, certificate.SharesThePot);
                if (rule.Name is "greedy" or "greedy-per-cost")
                {
                    Assert.Empty(certificate.Affordable);
                }
            }
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void It_names_what_could_still_be_paid_for()
    {
        var small = SmallContests.Of(100, [60, 50, 30], [[0], [0], [0], [1], [1], [2]]);
        var result = Greedy.Count(small.Contest, small.Pile, GreedyOptions.Stop);

        var certificate = Certificate.Of(small.Contest, small.Pile, result);

        Assert.Equal(["a"], result.Winners);
        Assert.Equal(["c"], certificate.Affordable);
        Assert.Equal(3, certificate.Satisfaction.WithoutWinner);
        Assert.Equal(certificate.Satisfaction.Split, Assert.Single(certificate.Areas).Split);
    }

    [Fact]
    public void A_price_system_says_who_paid_what()
    {
        var small = SmallContests.Of(90, [50, 40], [[0], [0, 1], [1]]);
        var result = EqualShares.Count(small.Contest, small.Pile, new(Utility.Cost, Completion.None));

        var prices = PriceSystem.Of(small.Contest, small.Pile, result)!;
        var both = Enumerable.Range(0, 3).Single(paper => small.Pile.Papers[paper].Choices.Length == 2);

        Assert.Equal(["b"], prices.Projects);
        Assert.Equal([new Payment("b", 20)], prices.PaymentsOf(both));
        Assert.Equal(10, prices.LeftOf(both));
        Assert.Equal(40, prices.LeftWithSupporters("a"));
        Assert.Null(prices.FirstFlaw());
    }

    [Fact]
    public void Payments_that_do_not_make_the_cost_are_no_price_system()
    {
        var small = SmallContests.Of(90, [50, 40], [[0], [0, 1], [1]]);
        var result = EqualShares.Count(small.Contest, small.Pile, new(Utility.Cost, Completion.None));
        var bought = (CountStep.Bought)result.Steps[1];

        var cheaper = result with { Steps = result.Steps.SetItem(1, bought with { Price = 19 }) };
        var without = result with { Steps = result.Steps.RemoveAt(1) };
        var free = result with { Steps = result.Steps.SetItem(1, bought with { Price = 0 }) };

        Assert.Equal(
            "what the supporters of project b pay together",
            PriceSystem.Of(small.Contest, small.Pile, cheaper)!.FirstFlaw()?.What);
        Assert.Equal("project a", PriceSystem.Of(small.Contest, small.Pile, without)!.FirstFlaw()?.What);
        Assert.Throws<ArgumentException>(() => PriceSystem.Of(small.Contest, small.Pile, free));
        Assert.Null(PriceSystem.Of(
            small.Contest, small.Pile, Greedy.Count(small.Contest, small.Pile, GreedyOptions.Skip)));
        Assert.NotNull(Certificate.Of(small.Contest, small.Pile, free).Flaw);
    }
}
