using System.Numerics;
using ToadLane.Counting.Elections.Resolutions;

namespace ToadLane.Counting.Results;

/// <summary>One published test of a resolution: what was asked, what was found and whether it passed.</summary>
/// <param name="Requirement">What the test is called, such as "Simple majority".</param>
/// <param name="Class">The class whose papers it is about; null for everybody's together.</param>
/// <param name="Counts">What is counted.</param>
/// <param name="Of">What <see cref="Share"/> is a share of; null where it is a plain number.</param>
/// <param name="Bound">How the count must stand to the share.</param>
/// <param name="Share">The share, exactly, or a number of papers.</param>
public sealed record ResolutionStep(
    string Requirement, string? Class, VoteKind Counts, VoteKind? Of, Bound Bound, Fraction Share)
{
    /// <summary>How many papers it counts.</summary>
    public required long Counted { get; init; }

    /// <summary>Of how many; null where a plain number is asked.</summary>
    public long? OutOf { get; init; }

    /// <summary>The fewest papers that pass, or the most where there may be no more.</summary>
    public required BigInteger Limit { get; init; }

    /// <summary>Whether it was passed.</summary>
    public required bool Passed { get; init; }

    /// <summary>The same in plain words.</summary>
    public required string Statement { get; init; }

    internal static ResolutionStep From(Finding finding) => new(
        finding.Requirement.Name,
        finding.Requirement.Class,
        finding.Requirement.Counts,
        finding.Requirement.Of,
        finding.Requirement.Bound,
        finding.Requirement.Share)
    {
        Counted = finding.Counted,
        OutOf = finding.OutOf,
        Limit = finding.Limit,
        Passed = finding.Passed,
        Statement = finding.Statement,
    };
}
