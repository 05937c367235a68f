namespace ToadLane.Web.Pages.Record;

/// <summary>A year's log as the page shows it.</summary>
public sealed record ShownLog(int Year, string Key, long PublishedSize)
{
    /// <summary>How many witnesses are asked.</summary>
    public int Witnesses { get; init; }

    /// <summary>How many of them signed the last checkpoint.</summary>
    public int Willing { get; init; }
}
