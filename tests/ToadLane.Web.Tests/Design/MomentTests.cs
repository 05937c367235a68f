using System.Globalization;
using ToadLane.Web.Design;

namespace ToadLane.Web.Tests.Design;

public sealed class MomentTests
{
    [Theory]
    [InlineData("2026-03-04T09:00:00", "4 March 2026 at 9am")]
    [InlineData("2026-07-04T08:30:00", "4 July 2026 at 9:30am")]
    [InlineData("2026-03-04T12:00:00", "4 March 2026 at midday")]
    [InlineData("2026-03-04T12:05:00", "4 March 2026 at 12:05pm")]
    [InlineData("2026-07-03T23:00:00", "4 July 2026 at midnight")]
    [InlineData("2026-12-31T23:59:00", "31 December 2026 at 11:59pm")]
    public void An_instant_is_shown_as_the_clock_in_England_shows_it(string utc, string expected) =>
        Assert.Equal(
            expected, Speaking.In("en-GB", () => Moment.Of(DateTime.Parse(utc, CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("cy", "4 Mawrth 2026 am 09:00")]
    [InlineData("ur", "4 مارچ 2026، 09:00")]
    public void It_is_shown_in_the_readers_language(string culture, string expected) =>
        Assert.Equal(
            expected, Speaking.In(culture, () => Moment.Of(new DateTime(2026, 3, 4, 9, 0, 0, DateTimeKind.Utc))));

    [Fact]
    public void The_day_of_a_summer_night_is_Englands()
    {
        Assert.Equal(new DateOnly(2026, 7, 4), Moment.DayOf(new DateTime(2026, 7, 3, 23, 30, 0, DateTimeKind.Utc)));
    }
}
