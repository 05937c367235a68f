using System.Collections.Immutable;

namespace ToadLane.Counting.Pabulib;

/// <summary>How a .pb file is read.</summary>
public sealed record PbOptions
{
    /// <summary>Everything is kept but areas: papers that say the same merge wherever their voters live.</summary>
    public static PbOptions Default { get; } = new();

    /// <summary>Votes are merged as they are read: for counting large files.</summary>
    public static PbOptions ForCounting { get; } = new() { Detail = PbDetail.ForCounting };

    /// <summary>How much of the file is kept.</summary>
    public PbDetail Detail { get; init; }

    /// <summary>What becomes of deviations from the format.</summary>
    public PbStrictness Strictness { get; init; }

    /// <summary>The fewest projects on a paper, in place of META's <c>min_length</c>; null leaves it to META.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most projects on a paper, in place of META's <c>max_length</c>; null leaves it to META.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Told now and then how much has been read, and able to stop it.</summary>
    public CountWatch Watch { get; init; } = CountWatch.Nobody;

    /// <summary>
    /// The first of these columns that VOTES has says where a voter lives (<see cref="Paper.Area"/>). None, unless
    /// said otherwise: areas are dropped, so that more papers merge.
    /// </summary>
    public ImmutableArray<string> AreaColumns { get; init; } = [];

    /// <summary>
    /// The same with areas kept: those of the column <c>neighborhood</c>, else of <c>district</c>, <c>subunit</c> or
    /// <c>area</c>.
    /// </summary>
    public PbOptions WithAreas() => this with { AreaColumns = ["neighborhood", "district", "subunit", "area"] };
}
