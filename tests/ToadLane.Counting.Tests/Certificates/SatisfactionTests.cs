using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Certificates;

namespace ToadLane.Counting.Tests.Certificates;

public class SatisfactionTests
{
    [Fact]
    public void It_says_how_many_support_how_many_winners()
    {
        var small = SmallContests.Of(100, [60, 30, 20], [[0, 1], [0], [2], []]);

        var all = Satisfaction.Of(small.Contest, small.Pile, ["a", "b"]);

        Assert.Equal((4, 2), (all.Voters, all.WithoutWinner));
        Assert.Equal([2, 1, 1], all.Funded);
        Assert.Equal(new Fraction(3, 4), all.AverageWinners);
        Assert.Equal(new Fraction(150, 4), all.AverageMoney);
        Assert.Equal(90, all.Split);
    }

    [Fact]
    public void Areas_add_up_to_the_whole() =>
        Prop.ForAll(SmallContests.Any, small =>
        {
            PaperPileBuilder builder = new(small.Contest);
            foreach (var (ballot, number) in small.Ballots.Select((ballot, number) => (ballot, number)))
            {
                builder.Add(
                    new Paper([.. ballot], [], 1) { Area = number % 3 == 0 ? null : $"area {number % 3}" },
                    $"{number}");
            }

            var pile = builder.Build();
            var winners = Greedy.Count(small.Contest, pile, GreedyOptions.Skip).Winners;
            var all = Satisfaction.Of(small.Contest, pile, winners);
            var areas = Satisfaction.ByArea(small.Contest, pile, winners);

            Assert.Equal(Math.Min(3, small.Ballots.Length), areas.Length);
            Assert.Equal(all.Voters, areas.Sum(area => area.Voters));
            Assert.Equal(all.WithoutWinner, areas.Sum(area => area.WithoutWinner));
            Assert.Equal(all.Money, areas.Aggregate(Int128.Zero, (sum, area) => sum + area.Money));
            Assert.Equal(all.Split, areas.Aggregate(Fraction.Zero, (sum, area) => sum + area.Split));
            Assert.Equal(all.Voters, all.Funded.Sum());
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Nobody_at_all_is_satisfied_on_average_by_nothing()
    {
        var small = SmallContests.Of(10, [5], []);

        Assert.Equal(Fraction.Zero, Satisfaction.Of(small.Contest, small.Pile, []).AverageWinners);
    }

    [Fact]
    public void A_winner_that_nobody_knows_is_refused()
    {
        var small = SmallContests.Of(10, [5], [[0]]);

        Assert.Throws<ArgumentException>(() => Satisfaction.Of(small.Contest, small.Pile, ["z"]));
    }
}
