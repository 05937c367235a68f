using System.Collections.Immutable;
using System.Globalization;
using ToadLane.Counting.Elections.Marks;
using ToadLane.Counting.Elections.Pairwise;

namespace ToadLane.Counting.Elections;

/// <summary>What a count of ranked papers found and how: everything needed to publish it and count it again.</summary>
public sealed record ElectionResult
{
    /// <summary>The rule's name, as on the command line.</summary>
    public required string Rule { get; init; }

    /// <summary>The settings of the rule, in a fixed order.</summary>
    public required ImmutableArray<CountParameter> Parameters { get; init; }

    /// <summary>The numbers of those elected, in order of election.</summary>
    public required ImmutableArray<int> Winners { get; init; }

    /// <summary>What happened, in order.</summary>
    public required ImmutableArray<ElectionStage> Stages { get; init; }

    /// <summary>Every tie, with what settled it.</summary>
    public required ImmutableArray<ElectionTie> Ties { get; init; }

    /// <summary>Every kind of paper that was not counted, with its reason.</summary>
    public required ImmutableArray<RejectedPaper> Rejected { get; init; }

    /// <summary>The decimals of the rule: all votes here are whole numbers of 10^-Decimals of a vote.</summary>
    public required int Decimals { get; init; }

    /// <summary>The papers that were counted, in units of <see cref="Decimals"/> as every other number.</summary>
    public required long ValidVotes { get; init; }

    /// <summary>The papers that were rejected, in the same units.</summary>
    public required long RejectedVotes { get; init; }

    /// <summary>The quota in force at the end; null for rules that have none.</summary>
    public required long? Quota { get; init; }

    /// <summary>What rules that compare candidates in pairs made of the pairs; else null.</summary>
    public PairwiseComparison? Pairwise { get; init; }

    /// <summary>Majority judgement: each candidate's grades, in order of their numbers; else empty.</summary>
    public ImmutableArray<Judgement> Judgements { get; init; } = [];

    /// <summary>Written with the decimals of the rule: 117700000 as "1177.00000".</summary>
    public string Write(long votes) => Write(votes, Decimals);

    /// <summary>Written with these decimals.</summary>
    public static string Write(long votes, int decimals)
    {
        var digits = Int128.Abs(votes).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var sign = votes < 0 ? "-" : "";
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }
}
