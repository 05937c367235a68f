namespace ToadLane.Counting;

/// <summary>A rule made from words, or what is wrong with them.</summary>
/// <typeparam name="TRule">What is made.</typeparam>
/// <param name="Rule">The rule, or null when there is a fault.</param>
/// <param name="Fault">What is wrong, or null.</param>
/// <param name="Remedy">What to do about it, or null.</param>
public sealed record RuleMade<TRule>(TRule? Rule, string? Fault, string? Remedy)
    where TRule : class;
