using System.Collections.Immutable;

namespace ToadLane.Counting.Elections;

/// <summary>A rule with its settings: what is sealed before voting, and what turns papers into a result.</summary>
public interface IElectionRule
{
    /// <summary>The rule's name on the command line and in results, such as <c>scottish</c>.</summary>
    string Name { get; }

    /// <summary>The settings of the rule, in a fixed order, as published with a result.</summary>
    ImmutableArray<CountParameter> Parameters { get; }

    /// <summary>Counts the papers: the same result for the same election and papers, in whatever order.</summary>
    ElectionResult Count(Election election, RankedPapers papers, CountWatch watch);
}
