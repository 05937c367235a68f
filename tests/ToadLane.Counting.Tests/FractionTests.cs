using System.Numerics;

namespace ToadLane.Counting.Tests;

public class FractionTests
{
    [Fact]
    public void It_is_kept_in_lowest_terms_with_the_sign_above()
    {
        var half = new Fraction(-3, -6);

        Assert.Equal((1, 2), (half.Numerator, half.Denominator));
        Assert.Equal("-1/2", new Fraction(3, -6).ToString());
        Assert.Equal("4", new Fraction(8, 2).ToString());
        Assert.Equal(default, Fraction.Zero);
        Assert.Equal(BigInteger.One, default(Fraction).Denominator);
    }

    [Fact]
    public void Sums_and_products_are_exact()
    {
        var (third, half) = (new Fraction(1, 3), new Fraction(1, 2));

        Assert.Equal(new Fraction(5, 6), third + half);
        Assert.Equal(new Fraction(-1, 6), third - half);
        Assert.Equal(new Fraction(1, 6), third * half);
        Assert.Equal(new Fraction(2, 3), third / half);
        Assert.True(third < half && half > third && third <= half && half >= third && third != half);
    }

    [Theory]
    [InlineData(7, 2, 3)]
    [InlineData(-7, 2, -4)]
    [InlineData(6, 2, 3)]
    [InlineData(-6, 2, -3)]
    public void The_floor_is_towards_minus_infinity(int numerator, int denominator, int floor) =>
        Assert.Equal(floor, new Fraction(numerator, denominator).Floor);

    [Fact]
    public void There_is_no_fraction_over_nought() =>
        Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0));

    [Theory]
    [InlineData(1, 3)]
    [InlineData(1_000_000, 6_586)]
    [InlineData(-5, 7)]
    [InlineData(0, 7)]
    [InlineData(long.MaxValue, 3)]
    public void The_approximation_is_right_to_the_last_bits(long numerator, long denominator)
    {
        var exact = new Fraction(numerator, denominator);
        var near = exact.Approximate();

        Assert.Equal((double)numerator / denominator, near, Math.Abs(near) / (1L << 51));
    }
}
