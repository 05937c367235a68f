namespace ToadLane.Counting.Results;

/// <summary>The keys of result files: <c>PaidInFull</c> is written "paidInFull".</summary>
internal static class CamelCase
{
    public static string Of(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
