using System.Collections.Immutable;
using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Results;

/// <summary>A count of an election as it is published in a result file.</summary>
/// <param name="Election">What was put to the vote.</param>
/// <param name="Result">What the count found.</param>
public sealed record PublishedElection(Election Election, ElectionResult Result)
{
    /// <summary>What other rules would have chosen; empty when nobody asked.</summary>
    public ImmutableArray<ElectionComparison> Others { get; init; } = [];
}
