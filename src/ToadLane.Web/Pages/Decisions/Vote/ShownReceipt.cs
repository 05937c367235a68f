namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>A receipt between the page that cast the vote and the page that shows it.</summary>
public sealed record ShownReceipt(string Tracking, string CheckCode)
{
    public bool IsLast { get; init; }

    /// <summary>The council's signed promise; null when there is none.</summary>
    public string? Promise { get; init; }
}
