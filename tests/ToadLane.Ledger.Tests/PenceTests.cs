namespace ToadLane.Ledger.Tests;

public sealed class PenceTests
{
    [Fact]
    public void Pence_add_subtract_and_compare_as_whole_numbers()
    {
        Pence five = new(5);
        Pence three = new(3);

        Assert.Equal(new Pence(8), five + three);
        Assert.Equal(new Pence(-2), three - five);
        Assert.True(three < five && five > three && three <= five && five >= three);
        Assert.Equal([three, five], new[] { five, three }.Order());
        Assert.Equal(Pence.Zero, five - five);
    }

    [Fact]
    public void A_sum_beyond_64_bits_is_a_fault_and_never_a_wrong_number()
    {
        Assert.Throws<OverflowException>(() => new Pence(long.MaxValue) + new Pence(1));
        Assert.Throws<OverflowException>(() => new Pence(long.MinValue) - new Pence(1));
    }

    [Theory]
    [InlineData(0, "£0.00")]
    [InlineData(5, "£0.05")]
    [InlineData(123456, "£1,234.56")]
    [InlineData(-123456, "-£1,234.56")]
    [InlineData(long.MinValue, "-£92,233,720,368,547,758.08")]
    public void Pence_read_as_pounds(long pence, string text) => Assert.Equal(text, new Pence(pence).ToString());

    [Fact]
    public void Pence_split_without_losing_a_penny() =>
        Assert.Equal([new Pence(34), new Pence(33), new Pence(33)], new Pence(100).Split(1, 1, 1));
}
