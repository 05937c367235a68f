namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>What a voter takes home. It says that a vote is in the box, and nothing of what it says.</summary>
/// <param name="Tracking">Shows that the envelope is in the box.</param>
/// <param name="CheckCode">Will stand beside the choices in the published ballot file. Shown once. Empty where the
/// voter's own browser drew it and nobody else knows it.</param>
public sealed record VoteReceipt(TrackingCode Tracking, string CheckCode)
{
    /// <summary>False when the elector has voted again since: the later vote counts.</summary>
    public required bool IsLast { get; init; }

    /// <summary>
    /// The council's signed promise that the envelope will be in the public log within ten minutes; null when it could
    /// not be signed.
    /// </summary>
    public string? Promise { get; init; }

    /// <summary>A form sent twice ends in the same receipt, although each time the promise is signed anew.</summary>
    public bool Equals(VoteReceipt? other) =>
        other is not null && this.Told == other.Told;

    public override int GetHashCode() => this.Told.GetHashCode();

    private (TrackingCode, string, bool) Told => (this.Tracking, this.CheckCode, this.IsLast);
}
