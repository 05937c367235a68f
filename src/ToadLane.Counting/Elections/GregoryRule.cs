using System.Collections.Immutable;
using System.Globalization;
using ToadLane.Counting.Elections.Engine;

namespace ToadLane.Counting.Elections;

/// <summary>
/// Single transferable vote with surpluses moved by Gregory's method, as laws and societies prescribe it. All votes are
/// whole numbers of units of the last decimal.
/// </summary>
public sealed record GregoryRule : IElectionRule
{
    private GregoryRule(string name) => Name = name;

    /// <summary>
    /// <c>scottish</c>: Scottish Local Government Elections Order 2011 (SSI 2011/399), schedule 1, rules 46 to 52,
    /// which are those of SSI 2007/42: weighted inclusive Gregory in five decimals.
    /// </summary>
    public static GregoryRule Scottish { get; } = new("scottish")
    {
        Decimals = 5,
        Quota = GregoryQuota.Whole,
        SurplusPapers = SurplusPapers.All,
        ExclusionOrder = ExclusionOrder.AtOnce,
        SmallSurplus = SmallSurplus.NeverWaits,
        LookBack = LookBack.Latest,
        Marks = MarkReading.Strict,
    };

    /// <summary>
    /// <c>northern-ireland</c>: Electoral Law Act (Northern Ireland) 1962, schedule 5, rules 46 to 52 (Local Elections
    /// (Northern Ireland) Order 1985): exclusive Gregory in two decimals.
    /// </summary>
    public static GregoryRule NorthernIreland { get; } = new("northern-ireland")
    {
        Decimals = 2,
        Quota = GregoryQuota.Whole,
        SurplusPapers = SurplusPapers.LastBatch,
        ExclusionOrder = ExclusionOrder.FirstPreferencesFirst,
        SmallSurplus = SmallSurplus.WaitsWhenLess,
        LookBack = LookBack.First,
        Marks = MarkReading.Strict,
    };

    /// <summary>
    /// <c>ers97</c>: R. A. Newland and F. S. Britton, How to conduct an election by the Single Transferable Vote, third
    /// edition, Electoral Reform Society 1997, section 5: exclusive Gregory in two decimals, with a quota that falls
    /// until somebody is elected.
    /// </summary>
    public static GregoryRule Ers97 { get; } = new("ers97")
    {
        Decimals = 2,
        Quota = GregoryQuota.Falling,
        SurplusPapers = SurplusPapers.LastBatch,
        ExclusionOrder = ExclusionOrder.HighestValueFirst,
        SmallSurplus = SmallSurplus.WaitsWhenNotMore,
        LookBack = LookBack.First,
        Marks = MarkReading.Strict,
    };

    /// <summary>
    /// <c>wright</c>: A. van der Craats, submission to the Joint Standing Committee on Electoral Matters on the 2007
    /// election (Australia): weighted inclusive Gregory, dealt out anew without each excluded candidate, with a quota
    /// of the votes that are left. The source names no decimals; nine are taken.
    /// </summary>
    public static GregoryRule Wright { get; } = new("wright")
    {
        Decimals = 9,
        Quota = GregoryQuota.Whole,
        SurplusPapers = SurplusPapers.All,
        ExclusionOrder = ExclusionOrder.Anew,
        SmallSurplus = SmallSurplus.NeverWaits,
        LookBack = LookBack.Latest,
        Marks = MarkReading.Strict,
    };

    /// <inheritdoc />
    public string Name { get; }

    /// <summary>The decimals of every number in the count; more only where the weights of papers have more.</summary>
    public required int Decimals { get; init; }

    /// <summary>How many votes elect.</summary>
    public required GregoryQuota Quota { get; init; }

    /// <summary>Which papers carry a surplus on.</summary>
    public required SurplusPapers SurplusPapers { get; init; }

    /// <summary>How the papers of the excluded go on.</summary>
    public required ExclusionOrder ExclusionOrder { get; init; }

    /// <summary>Whether candidates who cannot catch up go together, and small surpluses wait.</summary>
    public required SmallSurplus SmallSurplus { get; init; }

    /// <summary>Where ties are settled before a lot decides.</summary>
    public required LookBack LookBack { get; init; }

    /// <summary>What is made of skipped and shared ranks.</summary>
    public required MarkReading Marks { get; init; }

    /// <inheritdoc />
    public ImmutableArray<CountParameter> Parameters =>
    [
        new("decimals", Decimals.ToString(CultureInfo.InvariantCulture)),
        new("quota", SettingWord.Of(Quota)),
        new("surplus-papers", SettingWord.Of(SurplusPapers)),
        new("exclusion-order", SettingWord.Of(ExclusionOrder)),
        new("small-surplus", SettingWord.Of(SmallSurplus)),
        new("look-back", SettingWord.Of(LookBack)),
        new("marks", SettingWord.Of(Marks)),
    ];

    /// <inheritdoc />
    public ElectionResult Count(Election election, RankedPapers papers, CountWatch watch)
    {
        var read = ReadPapers.Of(election, papers, Marks);
        var board = new CountBoard(election, read, Decimals, LookBack, watch);
        new GregoryCount(this, board, PaperTree.Of(read.Papers)).Run();
        return board.Result(Name, Parameters);
    }
}
