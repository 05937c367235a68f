namespace ToadLane.Decisions.Ballots.Closing;

/// <summary>One sum of a close: two numbers that must agree, under the name of their rule.</summary>
/// <param name="Rule">R1 to R9, as the guide to checking a decision lists them.</param>
/// <param name="Left">The first number: what should be there.</param>
/// <param name="Right">The second: what was found.</param>
/// <param name="Holds">Whether they agree; R7 asks only that the first is not more than the second.</param>
public sealed record SumCheck(string Rule, long Left, long Right, bool Holds)
{
    public static SumCheck Same(string rule, long left, long right) => new(rule, left, right, left == right);

    public static SumCheck AtMost(string rule, long left, long right) => new(rule, left, right, left <= right);
}
