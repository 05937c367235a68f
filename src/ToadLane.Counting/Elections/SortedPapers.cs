using System.Collections.Immutable;
using System.Globalization;

namespace ToadLane.Counting.Elections;

/// <summary>Looks through papers, kind by kind, and keeps account of those that a rule does not count.</summary>
internal sealed class SortedPapers(Election election, RankedPapers papers)
{
    private readonly ImmutableArray<RejectedPaper>.Builder _rejected = papers.Rejected.ToBuilder();

    /// <summary>Takes a paper, which it may keep only during the call; says why it does not count, or null.</summary>
    public delegate PaperFault? Take(PaperMarks marks, long count);

    /// <summary>How many votes were taken, in units of the papers.</summary>
    public long Valid { get; private set; }

    /// <summary>How many votes were not, in units of the papers.</summary>
    public long RejectedVotes { get; private set; } = papers.RejectedVotes;

    /// <summary>Each kind of paper that was not taken, with those that a reader rejected.</summary>
    public ImmutableArray<RejectedPaper> Rejected => _rejected.ToImmutable();

    /// <summary>The decimals of the votes.</summary>
    public int Decimals { get; } = papers.PartsOfVote.ToString(CultureInfo.InvariantCulture).Length - 1;

    /// <summary>Shows every kind of paper that has a mark for somebody who stands; the others are blank.</summary>
    public SortedPapers Each(Take take, CountWatch watch)
    {
        var marks = new PaperMarks(election);
        for (var paper = 0; paper < papers.Distinct; paper++)
        {
            if ((paper & 0xFFF) == 0)
            {
                watch.Cancellation.ThrowIfCancellationRequested();
            }

            marks.Read(papers.MarksOf(paper));
            var count = papers.CountOf(paper);
            if ((marks.Length == 0 ? PaperFault.Blank : take(marks, count)) is { } fault)
            {
                RejectedVotes += count;
                _rejected.Add(new RejectedPaper(Label(paper, count), fault));
            }
            else
            {
                Valid += count;
            }
        }

        return this;
    }

    // "12 × 1=2"
    private string Label(int paper, long count) =>
        $"{new Fraction(count, papers.PartsOfVote)} × {papers.TextOf(paper)}";
}
