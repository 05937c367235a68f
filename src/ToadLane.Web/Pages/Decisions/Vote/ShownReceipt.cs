namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// A receipt between the page that cast the vote and the page that shows it. The check code is empty where the voter's
/// own browser drew it.
/// </summary>
public sealed record ShownReceipt(string Tracking, string CheckCode)
{
    public bool IsLast { get; init; }

    /// <summary>A vote with a test code: what is shown must never look like a receipt.</summary>
    public bool IsTest { get; init; }

    /// <summary>The council's signed promise; null when there is none.</summary>
    public string? Promise { get; init; }
}
