namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// The end of a code: the day, who and why. No time: it would stand beside a person's row to the second.
/// </summary>
public sealed record CodeVoid(DateOnly Day, string ByName, CodeVoidReason Reason);
