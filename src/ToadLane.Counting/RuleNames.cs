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
        ("add1-integral", Completion.Add1Integral),
        ("utilitarian", Completion.Utilitarian),
        ("add1-utilitarian", Completion.Add1Utilitarian),
    ];

    private static readonly ImmutableArray<(string Name, Utility Utility)> NamedUtilities =
        [("cost", Utility.Cost), ("cardinality", Utility.Cardinality), ("score", Utility.Score)];

    private static readonly ImmutableArray<(string Name, RankBy Rank)> NamedRanks =
    [
        ("score", RankBy.Score),
        ("votes", RankBy.Votes),
        ("score-per-cost", RankBy.ScorePerCost),
        ("votes-per-cost", RankBy.VotesPerCost),
    ];

    private static readonly ImmutableArray<(string Name, Leftovers Leftovers)> NamedLeftovers =
    [
        ("kept", Leftovers.Kept),
        ("by-score", Leftovers.ByScore),
        ("among-oversubscribed", Leftovers.AmongOversubscribed),
    ];

    private static readonly ImmutableArray<(string Name, Unsupported Unsupported)> NamedUnsupported =
        [("last", Unsupported.FundedLast), ("never", Unsupported.NeverFunded)];

    /// <summary>The names of what may become of projects that nobody supports.</summary>
    public static ImmutableArray<string> UnsupportedWords { get; } = [.. NamedUnsupported.Select(pair => pair.Name)];

    /// <summary>The names of the orders in which greedy may take projects.</summary>
    public static ImmutableArray<string> Ranks { get; } = [.. NamedRanks.Select(pair => pair.Name)];

    /// <summary>The names of what may become of money that the parts of a budget did not use.</summary>
    public static ImmutableArray<string> LeftoversWords { get; } = [.. NamedLeftovers.Select(pair => pair.Name)];

    /// <summary>The names of all completions.</summary>
    public static ImmutableArray<string> Completions { get; } = [.. NamedCompletions.Select(pair => pair.Name)];

    /// <summary>The names of all utilities.</summary>
    public static ImmutableArray<string> Utilities { get; } = [.. NamedUtilities.Select(pair => pair.Name)];

    /// <summary>The name of a completion, such as "add1-exhaustive".</summary>
    public static string Of(Completion completion) =>
        NamedCompletions.First(pair => pair.Completion == completion).Name;

    /// <summary>The name of a utility, "cost", "cardinality" or "score".</summary>
    public static string Of(Utility utility) => NamedUtilities.First(pair => pair.Utility == utility).Name;

    /// <summary>The completion with this name, or null.</summary>
    public static Completion? CompletionNamed(string name) =>
        NamedCompletions.Where(pair => pair.Name == name).Select(pair => (Completion?)pair.Completion).FirstOrDefault();

    /// <summary>The utility with this name, or null.</summary>
    public static Utility? UtilityNamed(string name) =>
        NamedUtilities.Where(pair => pair.Name == name).Select(pair => (Utility?)pair.Utility).FirstOrDefault();

    /// <summary>The name of an order of greedy, such as "score-per-cost".</summary>
    public static string Of(RankBy rank) => NamedRanks.First(pair => pair.Rank == rank).Name;

    /// <summary>The order of greedy with this name, or null.</summary>
    public static RankBy? RankNamed(string name) =>
        NamedRanks.Where(pair => pair.Name == name).Select(pair => (RankBy?)pair.Rank).FirstOrDefault();

    /// <summary>The name of what becomes of leftovers, such as "by-score".</summary>
    public static string Of(Leftovers leftovers) =>
        NamedLeftovers.First(pair => pair.Leftovers == leftovers).Name;

    /// <summary>What becomes of leftovers with this name, or null.</summary>
    public static Leftovers? LeftoversNamed(string name) =>
        NamedLeftovers.Where(pair => pair.Name == name).Select(pair => (Leftovers?)pair.Leftovers).FirstOrDefault();

    /// <summary>The name of what becomes of projects that nobody supports, "last" or "never".</summary>
    public static string Of(Unsupported unsupported) =>
        NamedUnsupported.First(pair => pair.Unsupported == unsupported).Name;

    /// <summary>What becomes of projects that nobody supports with this name, or null.</summary>
    public static Unsupported? UnsupportedNamed(string name) =>
        NamedUnsupported.Where(pair => pair.Name == name)
            .Select(pair => (Unsupported?)pair.Unsupported)
            .FirstOrDefault();
}
