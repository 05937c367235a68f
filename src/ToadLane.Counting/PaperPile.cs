using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>
/// The papers of a contest with identical ones merged and put in one fixed order, so that the same papers handed in
/// in any order give the same pile and the same result.
/// </summary>
public sealed class PaperPile
{
    /// <summary>The most that one paper may weigh, in parts: 10^10.</summary>
    public const long MostWeight = 10_000_000_000;

    internal PaperPile(Contest contest, ImmutableArray<Paper> papers)
    {
        Papers = papers;
        var tally = new PaperTally(contest);
        foreach (var paper in papers)
        {
            tally.Add(paper);
        }

        (Voters, TotalWeight, Votes, Scores) = (tally.Voters, tally.TotalWeight, tally.Votes, tally.Scores);
    }

    // Some more papers: only they are added up, as a search for "how many more" makes many such piles.
    private PaperPile(Contest contest, PaperPile pile, ImmutableArray<Paper> papers, Paper more)
    {
        Papers = papers;
        (Rejected, WeightScale) = (pile.Rejected, pile.WeightScale);
        var tally = new PaperTally(contest, pile);
        tally.Add(more);
        (Voters, TotalWeight, Votes, Scores) = (tally.Voters, tally.TotalWeight, tally.Votes, tally.Scores);
    }

    /// <summary>The distinct papers; blank ones are one of them.</summary>
    public ImmutableArray<Paper> Papers { get; }

    /// <summary>The papers that were not counted, by label.</summary>
    public ImmutableArray<RejectedPaper> Rejected { get; init; } = [];

    /// <summary>How many people's papers count, blank ones too.</summary>
    public long Voters { get; }

    /// <summary>
    /// What their papers weigh together, in parts of <see cref="WeightScale"/>: the n that the pot is divided by in
    /// Equal Shares. Equal to <see cref="Voters"/> where every voter counts alike.
    /// </summary>
    public long TotalWeight { get; }

    /// <summary>
    /// Parts in one whole vote: 10 when papers weigh tenths of votes, 1 where every voter counts alike.
    /// </summary>
    public int WeightScale { get; init; } = 1;

    /// <summary>For each project, in contest order, on how many people's papers it is, whatever they weigh.</summary>
    public ImmutableArray<long> Votes { get; }

    /// <summary>
    /// For each project, in contest order, its points (on papers without points, its votes) times the weight of the
    /// paper: in parts of <see cref="Contest.PointScale"/> and <see cref="WeightScale"/>.
    /// </summary>
    public ImmutableArray<long> Scores { get; }

    /// <summary>A pile of these papers, checked against the contest; those that do not pass are rejected.</summary>
    public static PaperPile Of(Contest contest, IEnumerable<Paper> papers)
    {
        var builder = new PaperPileBuilder(contest);
        var number = 0L;
        foreach (var paper in papers)
        {
            number++;
            builder.Add(paper, FormattableString.Invariant($"paper {number}"));
        }

        return builder.Build();
    }

    /// <summary>
    /// This pile and some more papers like one another, unchecked: for "with so many more supporters".
    /// </summary>
    public PaperPile Plus(Contest contest, Paper paper)
    {
        var papers = Papers.ToBuilder();
        var twin = Papers.BinarySearch(paper, PaperOrder.Instance);
        if (twin >= 0)
        {
            papers[twin] = papers[twin] with { Count = papers[twin].Count + paper.Count };
        }
        else
        {
            papers.Insert(~twin, paper);
        }

        return new PaperPile(contest, this, papers.ToImmutable(), paper);
    }

    /// <summary>
    /// The totals of each area, by the ordinal order of their names; those without an area come first. One total for
    /// all when the pile was made without keeping areas.
    /// </summary>
    public ImmutableArray<AreaTotal> ByArea(Contest contest) =>
    [
        .. Papers.GroupBy(paper => paper.Area)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => TotalOf(contest, group.Key, group)),
    ];

    /// <summary>
    /// The papers of one area (null for those without one) as a pile of their own; rejected ones stay behind.
    /// </summary>
    public PaperPile InArea(Contest contest, string? area) => new(
        contest, Papers.RemoveAll(paper => paper.Area != area)) { WeightScale = WeightScale };

    /// <summary>
    /// The same papers with those of an area weighing so much more or less, as where the votes of small settlements
    /// count for more: the weights multiply what the papers weigh already.
    /// </summary>
    /// <param name="contest">What the papers are about.</param>
    /// <param name="weights">
    /// For each area what a vote there weighs, in parts of the scale; a whole vote where none is given.
    /// </param>
    /// <param name="scale">Parts in one whole vote, positive: 100 for weights in hundredths.</param>
    /// <exception cref="ArgumentException">A weight would not be from 1 to 10^10 parts.</exception>
    public PaperPile WeighedByArea(Contest contest, IReadOnlyDictionary<string, long> weights, int scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        var papers = Papers.Select(paper => paper with
        {
            Weight = Checked(paper.Weight * (Int128)Factor(paper)),
        });
        return new PaperPile(contest, [.. papers.Order(PaperOrder.Instance)])
        {
            Rejected = Rejected,
            WeightScale = WeightScale * scale,
        };

        long Factor(Paper paper) =>
            paper.Area is not null && weights.TryGetValue(paper.Area, out var weight) ? weight : scale;
    }

    private static long Checked(Int128 weight) => weight > 0 && weight <= MostWeight
        ? (long)weight
        : throw new ArgumentException($"A paper weighs from 1 to 10^10 parts, not {weight}.");

    private static AreaTotal TotalOf(Contest contest, string? area, IEnumerable<Paper> papers)
    {
        var tally = new PaperTally(contest);
        foreach (var paper in papers)
        {
            tally.Add(paper);
        }

        return new AreaTotal(area, tally.Voters, tally.TotalWeight, tally.Votes) { Scores = tally.Scores };
    }
}
