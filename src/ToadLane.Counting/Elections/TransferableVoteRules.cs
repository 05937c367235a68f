using System.Collections.Immutable;

namespace ToadLane.Counting.Elections;

/// <summary>The rules of the single transferable vote, each by its name.</summary>
public static class TransferableVoteRules
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<IElectionRule> All { get; } =
    [
        GregoryRule.Scottish,
        GregoryRule.NorthernIreland,
        GregoryRule.Ers97,
        MeekRule.Reference,
        MeekRule.NewZealand,
        MeekRule.Warren,
        GregoryRule.Wright,
    ];

    /// <summary>The rule with this name, or null.</summary>
    public static IElectionRule? Named(string name) => All.FirstOrDefault(rule => rule.Name == name);
}
