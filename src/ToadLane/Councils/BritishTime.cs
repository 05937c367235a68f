namespace ToadLane.Councils;

/// <summary>The clock on a wall in Britain, in summer and in winter. Everything is stored as UTC.</summary>
public static class BritishTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>What the clock shows at an instant (UTC).</summary>
    public static DateTime Of(DateTime instant) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), London);

    /// <summary>The instant (UTC) at which the clock shows this hour of this day.</summary>
    public static DateTime At(DateOnly day, int hour) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, 0)), London);
}
