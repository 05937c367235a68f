using ToadLane.Counting.Certificates;

namespace ToadLane.Decisions.Counts;

/// <summary>What one ballot's part of the money paid, in minor units.</summary>
/// <param name="Choices">What was chosen on it: the ids of projects in the ballot file.</param>
/// <param name="Lines">One for each funded project that it has a part in.</param>
/// <param name="Left">What was left of it.</param>
public sealed record BallotShare(IReadOnlyList<string> Choices, IReadOnlyList<ShareLine> Lines, long Left)
{
    /// <summary>Whether the rule gives each voter a share, so that the lines are payments.</summary>
    public bool SharesThePot { get; init; }

    /// <summary>What each voter had to spend, rounded down; null where nothing was shared.</summary>
    public long? ToSpend { get; init; }
}

/// <summary>One funded project: the money of this ballot in it, and in what sense it is the ballot's.</summary>
public sealed record ShareLine(string Project, StatementKind Kind, long Amount);
