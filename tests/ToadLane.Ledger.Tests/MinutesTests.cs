namespace ToadLane.Ledger.Tests;

public sealed class MinutesTests
{
    [Fact]
    public void Minutes_add_subtract_and_compare_as_whole_numbers()
    {
        Minutes hour = new(60);
        Minutes quarter = new(15);

        Assert.Equal(new Minutes(75), hour + quarter);
        Assert.Equal(new Minutes(45), hour - quarter);
        Assert.True(quarter < hour && hour > quarter && quarter <= hour && hour >= quarter);
        Assert.Equal([quarter, hour], new[] { hour, quarter }.Order());
        Assert.Equal(Minutes.Zero, hour - hour);
    }

    [Theory]
    [InlineData(0, "0 h 00 min")]
    [InlineData(425, "7 h 05 min")]
    [InlineData(-61, "-1 h 01 min")]
    public void Minutes_read_as_hours_and_minutes(long minutes, string text) =>
        Assert.Equal(text, new Minutes(minutes).ToString());

    [Fact]
    public void Minutes_split_without_losing_one() =>
        Assert.Equal([new Minutes(20), new Minutes(41)], new Minutes(61).Split(1, 2));
}
