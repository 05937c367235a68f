namespace ToadLane.OpenData.Verification;

/// <summary>One check of a record.</summary>
/// <param name="Name">Its short name, the same in every verifier.</param>
/// <param name="Verdict">How it ended.</param>
/// <param name="Says">What was found, in one sentence.</param>
public sealed record RecordCheck(string Name, CheckVerdict Verdict, string Says);
