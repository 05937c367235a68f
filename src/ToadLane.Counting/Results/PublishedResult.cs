using System.Collections.Immutable;
using ToadLane.Counting.Certificates;

namespace ToadLane.Counting.Results;

/// <summary>A count as it is published in a result file: the contest, what came out, and reasons.</summary>
/// <param name="Contest">What was put to the vote.</param>
/// <param name="Result">What the count found.</param>
public sealed record PublishedResult(Contest Contest, CountResult Result)
{
    /// <summary>What can be proved about the result; null when nobody asked.</summary>
    public Certificate? Certificate { get; init; }

    /// <summary>Why each project won or what it lacked; empty when nobody asked.</summary>
    public ImmutableArray<Explanation> Explanations { get; init; } = [];

    /// <summary>What became of each voter's part of the budget; null when nobody asked.</summary>
    public VoterStatements? Statements { get; init; }

    /// <summary>What other rules would have chosen; empty when nobody asked.</summary>
    public ImmutableArray<RuleComparison> Comparisons { get; init; } = [];
}
