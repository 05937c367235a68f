using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Tests.Design.Forms;

public sealed class PoundsTests
{
    [Theory]
    [InlineData("1200", 1_200_00)]
    [InlineData("£1,200", 1_200_00)]
    [InlineData(" 99.5 ", 99_50)]
    [InlineData("0.07", 7)]
    [InlineData("100000000000", Pounds.MostPence)]
    public void An_amount_is_read_as_whole_pence(string typed, long expected)
    {
        Assert.True(Pounds.TryRead(typed, out long pence));
        Assert.Equal(expected, pence);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("1.234")]
    [InlineData("1.2.3")]
    [InlineData("12k")]
    [InlineData("5.")]
    [InlineData("£")]
    [InlineData("٣")]
    [InlineData("1e3")]
    [InlineData("100000000001")]
    [InlineData("9999999999999")]
    public void Anything_else_is_refused_rather_than_guessed(string? typed) =>
        Assert.False(Pounds.TryRead(typed, out _));
}
