using System.Collections.Immutable;

namespace ToadLane.Counting.Elections;

/// <summary>
/// One stage of a count as a returning officer prints it. Votes are in units of <see cref="ElectionResult.Decimals"/>;
/// lists by candidate hold candidate <c>n</c> at <c>n - 1</c>. At the end of every stage, votes, non-transferable and
/// lost together are the valid papers, where papers are moved from candidate to candidate. Where marks are added up,
/// votes are each candidate's marks or points; where candidates are compared, how many others each one beats.
/// </summary>
public sealed record ElectionStage
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>What was done.</summary>
    public required StageAction Action { get; init; }

    /// <summary>Whose surplus was moved, or who was excluded; empty at the first stage.</summary>
    public required ImmutableArray<int> Candidates { get; init; }

    /// <summary>Each candidate's votes at the end of the stage.</summary>
    public required ImmutableArray<long> Votes { get; init; }

    /// <summary>Which votes went from whom to whom during the stage; nothing at the first stage.</summary>
    public required ImmutableArray<VoteTransfer> Transfers { get; init; }

    /// <summary>The votes of papers with nobody left to go to, since the beginning.</summary>
    public required long NonTransferable { get; init; }

    /// <summary>What was lost by rounding, since the beginning; below zero when rounding up made votes.</summary>
    public required long Lost { get; init; }

    /// <summary>The quota in force at the end of the stage; null for rules that have none.</summary>
    public required long? Quota { get; init; }

    /// <summary>Those elected at the end of this stage, in order of election.</summary>
    public required ImmutableArray<int> Elected { get; init; }

    /// <summary>Those out of the count since this stage.</summary>
    public ImmutableArray<int> Excluded { get; init; } = [];

    /// <summary>The value at which each paper was moved, where they all had the same; else null.</summary>
    public long? TransferValue { get; init; }

    /// <summary>The surplus that was moved, or for Meek's rule the surplus left at the end; else null.</summary>
    public long? Surplus { get; init; }

    /// <summary>Meek and Warren: what each candidate keeps of a paper's vote; else empty.</summary>
    public ImmutableArray<long> KeepValues { get; init; } = [];

    /// <summary>Meek and Warren: how often the votes were worked out until they settled; else 0.</summary>
    public int Iterations { get; init; }
}
