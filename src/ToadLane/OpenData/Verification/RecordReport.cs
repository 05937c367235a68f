namespace ToadLane.OpenData.Verification;

/// <summary>Every check of a record, in the order in which they were made.</summary>
public sealed record RecordReport(string Title, IReadOnlyList<RecordCheck> Checks)
{
    /// <summary>True when no check failed and the winners were counted again.</summary>
    public bool Holds => this.Checks.All(check => check.Verdict != CheckVerdict.Fails)
        && this.Checks.Any(check => check is { Name: "recount", Verdict: CheckVerdict.Holds });
}
