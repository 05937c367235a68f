namespace ToadLane.Web.Pages.Desk;

/// <summary>How long something has waited, in whole days.</summary>
public static class Waiting
{
    public static int Days(DateTime since, DateTime now) => Math.Max(0, (int)(now - since).TotalDays);

    /// <summary>An English sentence with a place for the days.</summary>
    public static string Words(DateTime since, DateTime now) => Days(since, now) switch
    {
        0 => "waiting since today",
        1 => "waiting 1 day",
        _ => "waiting {0} days",
    };
}
