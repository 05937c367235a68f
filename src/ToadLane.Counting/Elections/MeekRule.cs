using System.Collections.Immutable;
using System.Globalization;
using ToadLane.Counting.Elections.Engine;

namespace ToadLane.Counting.Elections;

/// <summary>
/// Single transferable vote by Meek's method (B. L. Meek 1969; I. D. Hill, B. A. Wichmann and D. R. Woodall, Algorithm
/// 123, Computer Journal 1987), in which those elected keep as much of each paper as gives them just the quota, and
/// papers are read as if the excluded had never stood. All votes are whole numbers of units of the ninth decimal.
/// </summary>
public sealed record MeekRule : IElectionRule
{
    private MeekRule(string name) => Name = name;

    /// <summary>
    /// <c>meek</c>: the reference rule of the Proportional Representation Foundation (prfound.org): nine decimals, what
    /// is kept rounded up, a limit of 10^-6 of a vote.
    /// </summary>
    public static MeekRule Reference { get; } = new("meek")
    {
        Keep = KeepMethod.Proportion,
        Ending = MeekEnding.Settled,
        Limit = 1_000,
        LookBack = LookBack.Never,
        Marks = MarkReading.Share,
    };

    /// <summary>
    /// <c>meek-nz</c>: Local Electoral Regulations 2001 (New Zealand, SR 2001/145), schedule 1A, as the certified
    /// calculator rounds: nine decimals, a limit of 10^-4 of a vote.
    /// </summary>
    public static MeekRule NewZealand { get; } = new("meek-nz")
    {
        Keep = KeepMethod.Proportion,
        Ending = MeekEnding.SettledOrSure,
        Limit = 100_000,
        LookBack = LookBack.First,
        Marks = MarkReading.Strict,
    };

    /// <summary>
    /// <c>warren</c>: C. H. E. Warren, A new approach to the single transferable vote, Voting matters 4 (1995), worked
    /// out as the reference rule of Meek's method.
    /// </summary>
    public static MeekRule Warren { get; } = new("warren")
    {
        Keep = KeepMethod.Price,
        Ending = MeekEnding.Settled,
        Limit = 1_000,
        LookBack = LookBack.Never,
        Marks = MarkReading.PassOverGaps,
    };

    /// <summary>The decimals of every number in the count.</summary>
    public const int Decimals = 9;

    /// <inheritdoc />
    public string Name { get; }

    /// <summary>What those elected keep of each paper.</summary>
    public required KeepMethod Keep { get; init; }

    /// <summary>When somebody may be excluded.</summary>
    public required MeekEnding Ending { get; init; }

    /// <summary>The surplus, in units of the ninth decimal, below which the votes have settled.</summary>
    public required long Limit { get; init; }

    /// <summary>Where ties are settled before a lot decides.</summary>
    public required LookBack LookBack { get; init; }

    /// <summary>What is made of skipped and shared ranks; with a price, shared ranks cannot be shared.</summary>
    public required MarkReading Marks { get; init; }

    /// <inheritdoc />
    public ImmutableArray<CountParameter> Parameters =>
    [
        new("decimals", Decimals.ToString(CultureInfo.InvariantCulture)),
        new("keep", SettingWord.Of(Keep)),
        new("ending", SettingWord.Of(Ending)),
        new("limit", ElectionResult.Write(Limit, Decimals)),
        new("look-back", SettingWord.Of(LookBack)),
        new("marks", SettingWord.Of(Marks)),
    ];

    /// <inheritdoc />
    public ElectionResult Count(Election election, RankedPapers papers, CountWatch watch)
    {
        var read = ReadPapers.Of(election, papers, Marks);
        var board = new CountBoard(election, read, Decimals, LookBack, watch);
        new MeekCount(this, board, PaperTree.Of(read.Papers)).Run();
        return board.Result(Name, Parameters);
    }
}
