using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ToadLane.Counting;

/// <summary>
/// The papers of a contest with identical ones merged and put in one fixed order, so that the same papers handed in
/// in any order give the same pile and the same result.
/// </summary>
public sealed class PaperPile
{
    internal PaperPile(Contest contest, ImmutableArray<Paper> papers, ImmutableArray<RejectedPaper> rejected)
    {
        Papers = papers;
        Rejected = rejected;
        var votes = new long[contest.Projects.Length];
        var scores = new long[contest.Projects.Length];
        foreach (var paper in papers)
        {
            Voters += paper.Count;
            Tally(contest, paper, votes, scores);
        }

        Votes = ImmutableCollectionsMarshal.AsImmutableArray(votes);
        Scores = ImmutableCollectionsMarshal.AsImmutableArray(scores);
    }

    private PaperPile(PaperPile pile, ImmutableArray<Paper> papers, Contest contest, Paper more)
    {
        Papers = papers;
        Rejected = pile.Rejected;
        Voters = pile.Voters + more.Count;
        long[] votes = [.. pile.Votes];
        long[] scores = [.. pile.Scores];
        Tally(contest, more, votes, scores);
        Votes = ImmutableCollectionsMarshal.AsImmutableArray(votes);
        Scores = ImmutableCollectionsMarshal.AsImmutableArray(scores);
    }

    /// <summary>The distinct papers; blank ones are one of them.</summary>
    public ImmutableArray<Paper> Papers { get; }

    /// <summary>The papers that were not counted, by label.</summary>
    public ImmutableArray<RejectedPaper> Rejected { get; }

    /// <summary>
    /// How many people's papers count, blank ones too: the n that the pot is divided by in Equal Shares.
    /// </summary>
    public long Voters { get; }

    /// <summary>For each project, in contest order, on how many papers it is.</summary>
    public ImmutableArray<long> Votes { get; }

    /// <summary>For each project, in contest order, its points; on papers without points, its votes.</summary>
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

        return new PaperPile(this, papers.ToImmutable(), contest, paper);
    }

    private static void Tally(Contest contest, Paper paper, long[] votes, long[] scores)
    {
        for (var place = 0; place < paper.Choices.Length; place++)
        {
            votes[paper.Choices[place]] += paper.Count;
            scores[paper.Choices[place]] += paper.Count * paper.ScoreAt(contest, place);
        }
    }
}
