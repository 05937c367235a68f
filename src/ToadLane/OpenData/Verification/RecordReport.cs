namespace ToadLane.OpenData.Verification;

/// <summary>Every check of a record, in the order in which they were made.</summary>
public sealed record RecordReport(string Title, IReadOnlyList<RecordCheck> Checks)
{
    /// <summary>
    /// True when no check failed and the winners were counted again, or the sealed rules keep so few ballots back.
    /// </summary>
    public bool Holds => this.Checks.All(check => check.Verdict != CheckVerdict.Fails)
        && (this.IsWithheld || this.Checks.Any(check => check is { Name: "recount", Verdict: CheckVerdict.Holds }));

    /// <summary>True when there are too few ballots to publish them, so that only scrutineers can count them.</summary>
    public bool IsWithheld =>
        this.Checks.Any(check => check is { Name: "ballots", Verdict: CheckVerdict.NotMade });
}
