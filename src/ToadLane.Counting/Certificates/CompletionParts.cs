namespace ToadLane.Counting.Certificates;

/// <summary>What a completion of Equal Shares consists of.</summary>
internal static class CompletionParts
{
    public static bool RaisesShares(this Completion completion) =>
        completion is not (Completion.None or Completion.Utilitarian);

    public static bool GivesTheRestByGreedy(this Completion completion) =>
        completion is Completion.Utilitarian or Completion.Add1Utilitarian;
}
