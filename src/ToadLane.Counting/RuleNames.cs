using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>
/// The words for the settings of Equal Shares on the command line, in result files and in stored decisions.
/// </summary>
public static class RuleNames
{
    private static readonly ImmutableArray<(string Name, Completion Completion)> NamedCompletions =
    [
        ("none", Completion.None),
        ("add1", Completion.Add1),
        ("add1-exhaustive", Completion.Add1Exhaustive),
        ("utilitarian", Completion.Utilitarian),
    ];

    private static readonly ImmutableArray<(string Name, Utility Utility)> NamedUtilities =
        [("cost", Utility.Cost), ("cardinality", Utility.Cardinality)];

    /// <summary>The names of all completions.</summary>
    public static ImmutableArray<string> Completions { get; } = [.. NamedCompletions.Select(pair => pair.Name)];

    /// <summary>The names of all utilities.</summary>
    public static ImmutableArray<string> Utilities { get; } = [.. NamedUtilities.Select(pair => pair.Name)];

    /// <summary>The name of a completion, such as "add1-exhaustive".</summary>
    public static string Of(Completion completion) =>
        NamedCompletions.First(pair => pair.Completion == completion).Name;

    /// <summary>The name of a utility, "cost" or "cardinality".</summary>
    public static string Of(Utility utility) => NamedUtilities.First(pair => pair.Utility == utility).Name;

    /// <summary>The completion with this name, or null.</summary>
    public static Completion? CompletionNamed(string name) =>
        NamedCompletions.Where(pair => pair.Name == name).Select(pair => (Completion?)pair.Completion).FirstOrDefault();

    /// <summary>The utility with this name, or null.</summary>
    public static Utility? UtilityNamed(string name) =>
        NamedUtilities.Where(pair => pair.Name == name).Select(pair => (Utility?)pair.Utility).FirstOrDefault();
}
