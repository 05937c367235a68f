using ToadLane.Counting;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>What was asked of <c>toadlane count</c>.</summary>
/// <param name="File">The ballot file, or "-".</param>
/// <param name="Rule">The rule's name; null where only a comparison or a check is asked.</param>
/// <param name="Said">What was said of its settings.</param>
internal sealed record CountRequest(string File, string? Rule, IReadOnlyList<CountParameter> Said)
{
    /// <summary>What to write.</summary>
    public required CountOutput Output { get; init; }

    /// <summary>Whether to say why losers lost.</summary>
    public bool Explains { get; init; }

    /// <summary>Whether to count by all rules.</summary>
    public bool Compares { get; init; }

    /// <summary>How a .pb file is read.</summary>
    public PbOptions Reading { get; init; } = PbOptions.ForCounting;

    /// <summary>Where the statements of voters go; null when nobody asked.</summary>
    public string? Statements { get; init; }

    /// <summary>What was typed that only budgets have.</summary>
    public IReadOnlyList<string> OnlyForBudgets { get; init; } = [];

    /// <summary>What was typed that only elections have.</summary>
    public IReadOnlyList<string> OnlyForElections { get; init; } = [];

    /// <summary>A published result to check, or null to count.</summary>
    public string? Check { get; init; }

    /// <summary>The contest of a budget's file with what was asked of it, for the rule with this name.</summary>
    public Func<PbFile, string?, Contest> ContestOf { get; init; } = (file, _) => file.Contest;
}
