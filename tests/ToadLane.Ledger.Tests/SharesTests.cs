namespace ToadLane.Ledger.Tests;

public sealed class SharesTests
{
    [Fact]
    public void Shares_add_subtract_and_compare_as_whole_numbers()
    {
        Shares ten = new(10);
        Shares one = new(1);

        Assert.Equal(new Shares(11), ten + one);
        Assert.Equal(new Shares(9), ten - one);
        Assert.True(one < ten && ten > one && one <= ten && ten >= one);
        Assert.Equal([one, ten], new[] { ten, one }.Order());
        Assert.Equal(Shares.Zero, ten - ten);
    }

    [Theory]
    [InlineData(0, "0 shares")]
    [InlineData(1, "1 share")]
    [InlineData(1234, "1,234 shares")]
    public void Shares_read_as_a_number(long shares, string text) => Assert.Equal(text, new Shares(shares).ToString());

    [Fact]
    public void Shares_split_without_losing_one() =>
        Assert.Equal([new Shares(3), new Shares(2)], new Shares(5).Split(1, 1));
}
