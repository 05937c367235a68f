namespace ToadLane.Counting.Elections.Sheets;

/// <summary>One thing to know about a count.</summary>
/// <param name="Name">What it is: "Quota".</param>
/// <param name="Value">What it is here: "1177".</param>
public sealed record SheetFact(string Name, string Value);
