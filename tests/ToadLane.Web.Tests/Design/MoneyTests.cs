using ToadLane.Web.Design;

namespace ToadLane.Web.Tests.Design;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(0, "£0")]
    [InlineData(7, "£0.07")]
    [InlineData(1_234_00, "£1,234")]
    [InlineData(1_234_56, "£1,234.56")]
    [InlineData(-5_00, "−£5")]
    [InlineData(long.MaxValue, "£92,233,720,368,547,758.07")]
    [InlineData(long.MinValue, "−£92,233,720,368,547,758.08")]
    public void Pence_are_shown_only_when_there_are_odd_ones(long pence, string expected) =>
        Assert.Equal(expected, Money.Of(pence));

    [Fact]
    public void Between_Urdu_words_the_sign_stays_before_the_figures() =>
        Assert.Equal("\u2066£5\u2069", Speaking.In("ur", () => Money.Of(5_00)));
}
