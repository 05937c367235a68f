using FsCheck;
using FsCheck.Fluent;

namespace ToadLane.Ledger.Tests;

public sealed class LargestRemainderTests
{
    [Theory]
    [InlineData(100, new long[] { 1 }, new long[] { 100 })]
    [InlineData(100, new long[] { 50, 50 }, new long[] { 50, 50 })]
    [InlineData(10, new long[] { 6, 5, 4 }, new long[] { 4, 3, 3 })]
    [InlineData(2, new long[] { 1, 1, 1 }, new long[] { 1, 1, 0 })]
    [InlineData(7, new long[] { 0, 3, 0 }, new long[] { 0, 7, 0 })]
    [InlineData(0, new long[] { 1, 2 }, new long[] { 0, 0 })]
    [InlineData(long.MaxValue, new long[] { long.MaxValue, long.MaxValue }, new long[] { (1L << 62), (1L << 62) - 1 })]
    public void Left_over_pennies_go_to_the_largest_remainders_and_then_to_the_earlier(
        long total, long[] weights, long[] parts) =>
        Assert.Equal(parts, LargestRemainder.Split(total, weights));

    [Fact]
    public void Nothing_can_be_split_by_weights_that_are_missing_zero_or_negative()
    {
        Assert.Throws<ArgumentException>(() => LargestRemainder.Split(5));
        Assert.Throws<ArgumentException>(() => LargestRemainder.Split(5, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LargestRemainder.Split(5, 2, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LargestRemainder.Split(-5, 1));
    }

    [Fact]
    public void The_parts_add_up_and_none_is_a_whole_unit_away_from_its_exact_share()
    {
        Gen<long> number = Gen.Choose(0, 1_000_000).Two().Select(pair => (long)pair.Item1 * pair.Item2);
        Gen<(long Total, long[] Weights)> splits =
            from total in number
            from weights in number.NonEmptyListOf()
            where weights.Sum() > 0
            select (total, weights.ToArray());

        Prop.ForAll(splits.ToArbitrary(), split =>
        {
            IReadOnlyList<long> parts = LargestRemainder.Split(split.Total, split.Weights);
            Int128 whole = split.Weights.Sum();
            return parts.Sum() == split.Total
                && parts.Zip(split.Weights).All(pair =>
                    Int128.Abs((pair.First * whole) - (split.Total * (Int128)pair.Second)) < whole);
        }).QuickCheckThrowOnFailure();
    }
}
