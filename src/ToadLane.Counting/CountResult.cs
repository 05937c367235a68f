using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>What a count found and how: everything needed to publish it, explain it and count it again.</summary>
public sealed record CountResult
{
    /// <summary>The rule's name, as on the command line.</summary>
    public required string Rule { get; init; }

    /// <summary>The settings of the rule, in a fixed order.</summary>
    public required ImmutableArray<CountParameter> Parameters { get; init; }

    /// <summary>Ids of the funded projects, in the order in which they were elected.</summary>
    public required ImmutableArray<string> Winners { get; init; }

    /// <summary>What the winners cost together, in minor units; never more than the budget.</summary>
    public required long Cost { get; init; }

    /// <summary>What happened, in order.</summary>
    public required ImmutableArray<CountStep> Steps { get; init; }

    /// <summary>Every tie that the declared order had to break.</summary>
    public required ImmutableArray<Tie> Ties { get; init; }

    /// <summary>Every paper that was not counted, with its reason.</summary>
    public required ImmutableArray<RejectedPaper> Rejected { get; init; }

    /// <summary>How many papers were counted, blank ones too.</summary>
    public required long Voters { get; init; }

    /// <summary>What became of each project, in contest order.</summary>
    public required ImmutableArray<ProjectOutcome> Projects { get; init; }
}
