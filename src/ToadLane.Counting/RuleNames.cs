using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>The names of rules and settings on the command line, in result files and in stored decisions.</summary>
public static class RuleNames
{
    private static readonly ImmutableArray<(string Name, Completion Completion)> Completions =
    [
        ("none", Completion.None),
        ("add1", Completion.Add1),
        ("add1-exhaustive", Completion.Add1Exhaustive),
        ("utilitarian", Completion.Utilitarian),
    ];

    private static readonly ImmutableArray<(string Name, Utility Utility)> Utilities =
        [("cost", Utility.Cost), ("cardinality", Utility.Cardinality)];

    /// <summary>The names of all rules.</summary>
    public static ImmutableArray<string> Rules { get; } =
        ["greedy", "greedy-no-skip", "greedy-threshold", "equal-shares"];

    /// <summary>The name of a completion, such as "add1-exhaustive".</summary>
    public static string Of(Completion completion) => Completions.First(pair => pair.Completion == completion).Name;

    /// <summary>The name of a utility, "cost" or "cardinality".</summary>
    public static string Of(Utility utility) => Utilities.First(pair => pair.Utility == utility).Name;

    /// <summary>The completion with this name, or null.</summary>
    public static Completion? CompletionNamed(string name) =>
        Completions.Where(pair => pair.Name == name).Select(pair => (Completion?)pair.Completion).FirstOrDefault();

    /// <summary>The utility with this name, or null.</summary>
    public static Utility? UtilityNamed(string name) =>
        Utilities.Where(pair => pair.Name == name).Select(pair => (Utility?)pair.Utility).FirstOrDefault();

    /// <summary>
    /// The rule with these names, or null when one of them is unknown. Greedy rules need only the first.
    /// </summary>
    public static IRule? RuleNamed(string rule, string utility = "cost", string completion = "none") => rule switch
    {
        "greedy" => GreedyOptions.Skip,
        "greedy-no-skip" => GreedyOptions.Stop,
        "greedy-threshold" => GreedyOptions.Threshold,
        "equal-shares" when UtilityNamed(utility) is { } worth && CompletionNamed(completion) is { } rest =>
            new EqualSharesOptions(worth, rest),
        _ => null,
    };
}
