using System.Globalization;
using ToadLane.Councils;

namespace ToadLane.Web.Design;

/// <summary>An instant (UTC) as the clock on a wall in England shows it: 4 March 2026 at 9am.</summary>
public static class Moment
{
    public static string Of(DateTime instant)
    {
        DateTime local = BritishTime.Of(instant);
        string day = Day.Of(DateOnly.FromDateTime(local));
        return Language.Current.Code switch
        {
            "cy" => string.Create(CultureInfo.InvariantCulture, $"{day} am {local:HH:mm}"),
            "ur" => string.Create(CultureInfo.InvariantCulture, $"{day}، {local:HH:mm}"),
            _ => $"{day} at {Clock(local)}",
        };
    }

    /// <summary>The day on which the instant falls in England.</summary>
    public static DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(BritishTime.Of(instant));

    /// <summary>
    /// The instant (UTC) at which clocks in England show this hour of this day, in summer and in winter.
    /// </summary>
    public static DateTime At(DateOnly day, int hour) => BritishTime.At(day, hour);

    private static string Clock(DateTime local)
    {
        string half = local.Hour < 12 ? "am" : "pm";
        return (local.Hour, local.Minute) switch
        {
            (0, 0) => "midnight",
            (12, 0) => "midday",
            (_, 0) => local.ToString("%h", CultureInfo.InvariantCulture) + half,
            _ => local.ToString("h:mm", CultureInfo.InvariantCulture) + half,
        };
    }
}
